using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Scenarios.Running;

namespace AssignConformance.Cli.Running;

/// <summary>A plan against a target that is open, which the caller closes: the run, its events, its reports.</summary>
internal sealed class PlannedRun(RunPlan plan, RunTarget target, RunOptions options, TextWriter output, TextWriter error, TimeProvider clock)
{
    /// <summary>How often each scenario is run.</summary>
    public IScenarioPass Pass { get; init; } = new RetryPass(options.Retries);

    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The baseline can't be used.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ReleaseOfLongRun();
        await TellPlanAsync();
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var baseline = Baseline.Read(options.Baseline, day);
        var newBaseline = BaselineWriter.Open(options, baseline, day);
        using var events = NdjsonWriter.Create(Path.Combine(options.ReportFolder, ReportFolder.EventsFile));
        var fold = new RunFold();
        var fan = new EventFan(events, fold);
        var exitCode = await new ScenarioRun(plan, plan.OpenSession(target, clock, cancellationToken), options, baseline, clock) { Pass = Pass, Sink = fan, Fold = fold }.RunAsync(FinishAsync, cancellationToken);

        ReleaseOfLongRun();
        var faults = await new RunOutput(plan, options, output, error) { NewBaseline = newBaseline }.WriteAsync(fold.ToReport(), cancellationToken.IsCancellationRequested);
        return await TellAsync([.. fan.Faults, .. events.Fault is { } fault ? [fault] : Array.Empty<ReportFault>(), .. faults]) ? ExitCode.Worst([exitCode, ExitCode.Usage]) : exitCode;
    }

    private void ReleaseOfLongRun()
    {
        if (plan.ScenarioCount >= UnusedMemory.Interval)
        {
            UnusedMemory.Release();
        }
    }

    private Task<RunEnd> FinishAsync() => target.FinishAsync(options.IsQuiet ? TextWriter.Null : output, error);

    private async Task TellPlanAsync()
    {
        if (!options.IsQuiet)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Contracts.Length} pages, {plan.ScenarioCount} scenarios against {target.Target.Name}"));
        }
    }

    /// <summary>Whether there was anything to tell.</summary>
    private async Task<bool> TellAsync(ImmutableArray<ReportFault> faults)
    {
        foreach (var each in faults.DistinctBy(each => each.Message, StringComparer.Ordinal))
        {
            await error.WriteLineAsync("assign-conformance: " + each.Message);
        }

        return !faults.IsEmpty;
    }
}
