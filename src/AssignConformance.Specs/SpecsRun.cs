using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using Xunit;

namespace AssignConformance.Specs;

/// <summary>What all compiled scenarios share: the plan of the project's pages and a stub that serves the project's mappings.</summary>
internal sealed class SpecsRun
{
    private static readonly Lazy<SpecsRun> Shared = new(Load);

    private SpecsRun(RunPlan plan, ConformanceSession session) => (Plan, Session) = (plan, session);

    public static SpecsRun Current => Shared.Value;

    public RunPlan Plan { get; }

    public ConformanceSession Session { get; }

    /// <summary>Known deviations hold here as they do in <c>run</c>.</summary>
    public VerdictJudge Judge => new(Plan.Known, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>The checkout's root: the nearest folder above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    // The stub lives as long as the test process; the process's end frees its port.
    private static SpecsRun Load() => LoadAsync().GetAwaiter().GetResult();

    private static async Task<SpecsRun> LoadAsync()
    {
        var plan = await RunPlan.LoadAsync(new RunOptions { Docs = Path.Combine(Root, "features", "pages") }, CancellationToken.None);
        var target = await TargetChoice.OpenAsync("stub", plan, configuration: null, CancellationToken.None);
        return new SpecsRun(plan, new ConformanceSession(plan.Contracts, plan.Findings, target.Target)
        {
            Expectations = target.Expectations,
            TypesOf = plan.Workspace.Catalogues.For,
            Leave = verdict => verdict is Verdict.NotTestable or Verdict.Blocked
                ? new SkipException($"{verdict.Name}: {verdict.Explanation}")
                : new ScenarioAbandonedException(verdict),
        });
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AssignConformance.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The features must run from within a checkout: no folder above them holds AssignConformance.sln.");
    }
}
