using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using TechTalk.SpecFlow;
using TechTalk.SpecFlow.Infrastructure;

namespace AssignConformance.Scenarios.Running;

/// <summary>Runs features through SpecFlow's runtime without compiling them: one SpecFlow runner and one thread a worker, a feature in order on one worker, and with it those that share its assignments.</summary>
public sealed class FeatureRunner(ConformanceSession session, VerdictJudge judge, TimeProvider clock, IScenarioPass pass)
{
    private static readonly Assembly BindingAssembly = typeof(FeatureRunner).Assembly;

    /// <summary>Runs every scenario and reports each as it ends, one call at a time.</summary>
    /// <param name="workers">At least 1.</param>
    /// <param name="finished">Takes the results, in no particular order of features.</param>
    /// <param name="cancellationToken">Once cancelled, no further scenario starts, and one that is cut off has no result.</param>
    public void Run(ImmutableArray<PlannedFeature> features, int workers, Action<ScenarioResult> finished, CancellationToken cancellationToken)
    {
        var groups = FeatureGroups.Of(features, session.States);
        var waiting = new ConcurrentQueue<ImmutableArray<PlannedFeature>>(groups);
        var gate = new Lock();
        void Report(ScenarioResult result)
        {
            lock (gate)
            {
                finished(result);
            }
        }

        // All runners come from one thread: SpecFlow builds its registry of bindings while it makes the first.
        var builder = new ContainerBuilder(new RuntimeDependencies(session));
        var runners = Enumerable.Range(1, Math.Min(workers, Math.Max(1, groups.Length)))
            .Select(worker => TestRunnerManager.GetTestRunner(BindingAssembly, worker, builder))
            .ToImmutableArray();
        try
        {
            var faults = new ConcurrentQueue<Exception>();
            var threads = runners.Select(runner => Start(() => Work(runner, waiting, Report, cancellationToken), faults)).ToImmutableArray();
            foreach (var thread in threads)
            {
                thread.Join();
            }

            if (!faults.IsEmpty)
            {
                throw new AggregateException("A worker failed; this is a fault of the harness.", faults);
            }
        }
        finally
        {
            TestRunnerManager.OnTestRunEnd(BindingAssembly);
        }
    }

    private static Thread Start(Action work, ConcurrentQueue<Exception> faults)
    {
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
#pragma warning disable CA1031 // The worker's fault is thrown again by the thread that waits for it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                faults.Enqueue(exception);
            }
        }) { IsBackground = true, Name = "scenarios" };
        thread.Start();
        return thread;
    }

    private void Work(ITestRunner runner, ConcurrentQueue<ImmutableArray<PlannedFeature>> waiting, Action<ScenarioResult> report, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && waiting.TryDequeue(out var group))
        {
            foreach (var feature in group.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            {
                Work(runner, feature, report, cancellationToken);
            }
        }
    }

    private void Work(ITestRunner runner, PlannedFeature feature, Action<ScenarioResult> report, CancellationToken cancellationToken)
    {
        runner.OnFeatureStart(new FeatureInfo(
            System.Globalization.CultureInfo.GetCultureInfo(feature.Language), "", feature.Name, feature.Description, ProgrammingLanguage.CSharp, Bare(feature.Tags)));
        foreach (var scenario in feature.Scenarios.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            if (pass.Run(feature, scenario, () => new ScenarioExecution(runner, judge, clock).Run(feature, scenario, cancellationToken)) is { } result)
            {
                report(result);
            }
        }

        runner.OnFeatureEnd();
    }

    /// <summary>SpecFlow's tags have no <c>@</c>.</summary>
    internal static string[] Bare(ImmutableArray<string> tags) => [.. tags.Select(tag => tag.TrimStart('@'))];
}
