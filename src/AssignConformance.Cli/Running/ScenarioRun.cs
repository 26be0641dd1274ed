using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Cli.Running;

/// <summary>Runs the scenarios of a plan once, and tells all of it as events.</summary>
internal sealed class ScenarioRun(RunPlan plan, ConformanceSession session, RunOptions options, Baseline baseline, TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly long _watch = clock.GetTimestamp();
    private int _failures;
    private int _finished;

    /// <summary>How often each scenario is run.</summary>
    public IScenarioPass Pass { get; init; } = new RetryPass(options.Retries);

    /// <summary>Takes every event.</summary>
    public required IRunEventSink Sink { get; init; }

    /// <summary>One of those that <see cref="Sink"/> hands on to: what the verdict is given on.</summary>
    public required RunFold Fold { get; init; }

    /// <param name="finish">Ends what the run began, once the last scenario is over.</param>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(Func<Task<RunEnd>> finish, CancellationToken cancellationToken)
    {
        Tell(plan.Describe(DateOnly.FromDateTime(_started.UtcDateTime)).Prepend(Beginning()));
        RunScenarios(cancellationToken);
        Tell([.. KnownDeviationUse.List(plan.Known, Fold.Scenarios), .. baseline.Listed]);
        var end = await finish();

        // Verdicts of a run that was interrupted are not all of them.
        var exitCode = ExitCode.Worst(
            [.. end.ExitCodes, cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : RunVerdict.ExitCode(Fold.ToReport())]);
        Tell([new RunEvent.RunFinished(clock.GetUtcNow(), clock.GetElapsedTime(_watch), exitCode) { Notes = end.Notes }]);
        return exitCode;
    }

    private RunEvent.RunStarted Beginning() => new(RunReport.FormatVersion, ProductVersion.Text, session.Target.Name, plan.DocsName, _started, plan.ScenarioCount)
    {
        DocsCommit = plan.DocsCommit,
        DocsAddress = plan.DocsAddress,
        DocsRepository = plan.DocsRepository,
        Rules = [.. RunRules.All.Select(RuleText.From)],
        MeetsEveryKnownDeviation = options.ChoosesEveryScenario && session.Expectations.MeetsKnownDeviations,
        Shard = plan.Shard,
        Metadata = [.. options.Metadata],
        Known = options.Known,
        Gate = new GatePolicy(options.FailOn ?? (options.Baseline is null ? FailOn.Any : FailOn.New), options.MinimumPassed),
    };

    private void RunScenarios(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var runner = new FeatureRunner(session, new VerdictJudge(plan.Known, DateOnly.FromDateTime(_started.UtcDateTime)), clock, Pass);
        RunProgress.While(plan.ScenarioCount, !options.IsQuiet && !Console.IsErrorRedirected, bar =>
            runner.Run(plan.Features, options.Workers ?? Environment.ProcessorCount, result => Take(result, bar, enough), enough.Token));
    }

    private void Take(ScenarioResult result, IRunEventSink bar, CancellationTokenSource enough)
    {
        var finished = new RunEvent.ScenarioFinished(baseline.Accept(result));
        Sink.Handle(finished);
        bar.Handle(finished);
        if (finished.Result.Verdict is Verdict.Failed or Verdict.Errored && ++_failures == options.MaximumFailures)
        {
            enough.Cancel();
        }

        if (++_finished % UnusedMemory.Interval == 0)
        {
            UnusedMemory.Release();
        }
    }

    private void Tell(IEnumerable<RunEvent> events)
    {
        foreach (var runEvent in events)
        {
            Sink.Handle(runEvent);
        }
    }
}
