using System.Collections.Immutable;
using AssignConformance.Cli.Running;

namespace AssignConformance.Benchmarks.Stages;

/// <summary>What the stages work on: this checkout's pages, read and planned as <c>run</c> does it.</summary>
internal static class OwnPages
{
    /// <summary>How many pages each benchmark goes through; its figures are a page's.</summary>
    public const int Count = 5;

    public static RunPlan Plan { get; } = Load();

    /// <summary>Path and text of each page.</summary>
    public static ImmutableArray<(string Path, string Text)> Texts { get; } =
        [.. Plan.Workspace.Docs.Paths.Select(path => (path, File.ReadAllText(Path.Combine(Plan.Workspace.Docs.Root, path))))];

    private static RunPlan Load()
    {
        var plan = RunPlan.LoadAsync(new RunOptions { Docs = Path.Combine(Checkout.Root, "features", "pages") }, CancellationToken.None).GetAwaiter().GetResult();
        return plan.Contracts.Length == Count
            ? plan
            : throw new InvalidOperationException($"features/pages holds {plan.Contracts.Length} pages, and the benchmarks count on {Count}.");
    }
}
