using AssignConformance.Cli.Running;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Stubs.Reading;
using BenchmarkDotNet.Attributes;

namespace AssignConformance.Benchmarks.Stages;

/// <summary>Loading all mappings, and running all scenarios against the embedded host over loopback.</summary>
public class RunningBenchmarks
{
    private RunTarget _target = null!;

    [GlobalSetup]
    public async Task StartAsync() => _target = await TargetChoice.OpenAsync(TargetChoice.Stub, OwnPages.Plan, configuration: null, CancellationToken.None);

    [GlobalCleanup]
    public async Task StopAsync() => await _target.DisposeAsync();

    [Benchmark]
    public int LoadMappings() => MappingReader.Read(StubFiles.FromFolder(OwnPages.Plan.Workspace.Layout.Stubs!)).Length;

    [Benchmark]
    public int RunScenarios()
    {
        var finished = 0;
        var session = new ConformanceSession(OwnPages.Plan.Contracts, OwnPages.Plan.Findings, _target.Target);
        new FeatureRunner(session, new VerdictJudge(OwnPages.Plan.Known, DateOnly.MaxValue), TimeProvider.System, new RetryPass(0))
            .Run(OwnPages.Plan.Features, Environment.ProcessorCount, _ => finished++, CancellationToken.None);
        return finished;
    }
}
