using System.Text.Json;
using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using AssignConformance.Tests.Support;
using FluentAssertions;

namespace AssignConformance.Tests.Docs;

/// <summary>The reader against what an independent reader found, key by key. The truth was found wrong on no page.</summary>
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

    [SharedFact]
    public void Writes_the_fields_in_the_order_of_the_truth()
    {
        foreach (var line in File.ReadLines(Repository.InShared("truth", "dev.jsonl")).Take(20))
        {
            using var truth = JsonDocument.Parse(line);
            using var actual = JsonDocument.Parse(PageLine.Render(Read(truth.RootElement, "corpus")));

            Names(actual.RootElement).Should().Equal(Names(truth.RootElement).Where(name => !Informative.Contains(name)));
        }
    }

    private static IEnumerable<string> Names(JsonElement page) => page.EnumerateObject().Select(member => member.Name);

    private static ApiPage Read(JsonElement expected, string folder)
    {
        var path = expected.GetProperty("path").GetString()!;
        return PageReader.Read(path, File.ReadAllText(Repository.InShared([folder, .. path.Split('/')])));
    }

    private static List<string> Differences(JsonElement expected, string folder)
    {
        var page = Read(expected, folder);
        using var line = JsonDocument.Parse(PageLine.Render(page));
        return JsonDifferences.Find(expected, line.RootElement, Informative).Select(difference => $"{page.Path}: {difference}").ToList();
    }
}
