using System.Collections.Immutable;
using AssignConformance.Benchmarks.Processes;
using AssignConformance.Docs;

namespace AssignConformance.Benchmarks.Corpus;

/// <summary>The command against its floor, and the command on growing parts of the corpus.</summary>
/// <param name="Rows">The floor on every Markdown file, the floor on the pages that the command reads, the command.</param>
/// <param name="Growth">The command on the first thousand pages and on more, up to all.</param>
internal sealed record CorpusMeasurement(int Runs, ImmutableArray<ProcessRow> Rows, ImmutableArray<ProcessRow> Growth)
{
    private static readonly ImmutableArray<int> Sizes = [1_000, 2_000, 4_000];

    /// <param name="cli">The published command line.</param>
    /// <param name="runs">How often each is run; all take turns, so that a busy moment of the machine meets all alike.</param>
    public static CorpusMeasurement Run(string cli, string docs, int runs)
    {
        var folder = DocsFolder.Open(docs);
        var rows = ProcessRow.Measure(
            runs,
            ("floor, every Markdown file", Floor.Pages(docs, all: true).Count, () => ChildProcess.Measure(ThisProgram.Path, "floor", "--docs", docs, "--all")),
            ("floor, the pages that contracts reads", folder.Paths.Length, () => ChildProcess.Measure(ThisProgram.Path, "floor", "--docs", docs)),
            ("contracts --format jsonl", folder.Paths.Length, () => Contracts(docs)));

        var samples = Sizes.Where(size => size < folder.Paths.Length).Select(size => (Size: size, Pages: PageSample.Copy(folder, size))).ToImmutableArray();
        try
        {
            var parts = samples.Select(sample => ($"contracts, {sample.Size} pages", sample.Size, (Func<Usage>)(() => Contracts(sample.Pages.Root))));
            return new CorpusMeasurement(runs, rows, ProcessRow.Measure(runs, [.. parts, ("contracts, all pages", folder.Paths.Length, () => Contracts(docs))]));
        }
        finally
        {
            foreach (var sample in samples)
            {
                sample.Pages.Dispose();
            }
        }

        Usage Contracts(string pages) => ChildProcess.Measure(cli, "contracts", "--docs", pages, "--format", "jsonl");
    }
}
