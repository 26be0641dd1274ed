using System.Text.Json;
using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Tests.Support;
using FluentAssertions;

namespace AssignConformance.Tests.Docs;

/// <summary>The reader against what an independent reader found, key by key.</summary>
public sealed class TruthTests
{
    /// <summary>Keys of the truth that only inform.</summary>
    private static readonly HashSet<string> Informative = new(StringComparer.Ordinal) { "permissions", "includes", "bodyBytes" };

    [SharedFact]
    public void Reads_the_five_source_pages_as_the_truth_has_them()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Repository.InShared("truth", "seeds.json")));

        truth.RootElement.EnumerateArray().SelectMany(page => Differences(page, "seeds")).Should().BeEmpty();
    }

    [SharedFact]
    public void Reads_the_240_assign_pages_as_the_truth_has_them()
    {
        var lines = File.ReadAllLines(Repository.InShared("truth", "dev.jsonl"));

        lines.Should().HaveCount(240);
        lines.SelectMany(line => Differences(JsonDocument.Parse(line).RootElement, "corpus")).Should().BeEmpty();
    }

    private static List<string> Differences(JsonElement expected, string folder)
    {
        var path = expected.GetProperty("path").GetString()!;
        var text = File.ReadAllText(Repository.InShared([folder, .. path.Split('/')]));
        using var line = JsonDocument.Parse(PageLine.Render(PageReader.Read(path, text)));
        return JsonDifferences.Find(expected, line.RootElement, Informative).Select(difference => $"{path}: {difference}").ToList();
    }
}
