using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AssignConformance.Benchmarks.Stages;

/// <summary>The stages one by one, on the five pages of this checkout.</summary>
internal static class StageBenchmarks
{
    /// <param name="args">BenchmarkDotNet's own, for example <c>--filter *Read*</c>; all benchmarks where none is given.</param>
    /// <returns>The exit code: 1 where a benchmark failed.</returns>
    public static int Run(string[] args)
    {
        // In this process: a project of BenchmarkDotNet's own making would have to build under our analyzers.
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Checkout.Root, "BenchmarkDotNet.Artifacts"))
            .WithOptions(ConfigOptions.JoinSummary);
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
    }
}
