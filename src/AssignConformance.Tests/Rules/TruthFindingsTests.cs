using System.Globalization;
using System.Text.Json;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules;

/// <summary>The rules held against what an independent reader found on 240 pages: the same pages, the same examples, no more and no less.</summary>
public sealed class TruthFindingsTests
{
    /// <summary>What this build finds, by rule: page, and the fence line of the example (0 for the page).</summary>
    private static readonly Lazy<ILookup<string, string>> Found = new(() => Check().ToLookup(found => found.Rule, found => found.Place, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> Expected = new(() => Truth().ToLookup(found => found.Rule, found => found.Place, StringComparer.Ordinal));

    [SharedTheory]
    [InlineData("AC1003")]
    [InlineData("AC1004")]
    [InlineData("AC1011")]
    [InlineData("AC1007")]
    [InlineData("AC1010")]
    [InlineData("AC1012")]
    [InlineData("AC2003")]
    [InlineData("AC2004")]
    [InlineData("AC2006")]
    [InlineData("AC2008")]
    [InlineData("AC2009")]
    [InlineData("AC2012")]
    [InlineData("AC2014")]
    [InlineData("AC2016")]
    [InlineData("AC2017")]
    [InlineData("AC2018")]
    [InlineData("AC3001")]
    [InlineData("AC3002")]
    [InlineData("AC3005")]
    [InlineData("AC3006")]
    [InlineData("AC3009")]
    [InlineData("AC3010")]
    [InlineData("AC4001")]
    [InlineData("AC4002")]
    [InlineData("AC4004")]
    [InlineData("AC4005")]
    [InlineData("AC4006")]
    [InlineData("AC4007")]
    [InlineData("AC4008")]
    [InlineData("AC4009")]
    [InlineData("AC4010")]
    public void Finds_what_the_independent_reader_found(string rule)
        => Found.Value[rule].Distinct().Should().BeEquivalentTo(Expected.Value[rule].Distinct()).And.NotBeEmpty();

    [SharedFact]
    public void Finds_all_but_six_of_what_the_independent_reader_found_and_says_of_each_why_not()
    {
        var all = Expected.Value.SelectMany(rule => rule.Distinct().Select(place => (Rule: rule.Key, Place: place))).ToList();

        all.Should().HaveCount(553);
        all.Where(each => !Found.Value[each.Rule].Contains(each.Place)).Select(each => $"{each.Rule} {each.Place}").Should().BeEquivalentTo(
            [
                "AC1005 api-reference/beta/api/cloudpcprovisioningpolicy-assign.md 66", // told at the annotation, six lines above the fence it belongs to
                "AC2001 api-reference/beta/api/governanceroleassignment-export.md 83", // the body's media type is application/octet-stream
                "AC2019 api-reference/beta/api/educationassignment-update.md 66", // "don't include" speaks of values that have not changed
                "AC2019 api-reference/beta/api/educationassignmentdefaults-update.md 67",
                "AC2019 api-reference/v1.0/api/educationassignment-update.md 74",
                "AC2019 api-reference/v1.0/api/educationassignmentdefaults-update.md 70",
            ]);
        Found.Value["AC1005"].Should().Contain("api-reference/beta/api/cloudpcprovisioningpolicy-assign.md 0");
    }

    [SharedFact]
    public void Passes_over_a_body_whose_media_type_is_not_JSON()
        => Expected.Value["AC2001"].Except(Found.Value["AC2001"]).Should().Equal(
            ["api-reference/beta/api/governanceroleassignment-export.md 83"], "its Content-Type is application/octet-stream");

    [SharedFact]
    public void Takes_advice_to_leave_values_out_for_no_ban_on_a_body()
    {
        Expected.Value["AC2019"].Should().HaveCount(4).And.OnlyContain(place => place.Contains("educationassignment", StringComparison.Ordinal));
        Found.Value["AC2019"].Should().BeEmpty("these pages say \"don't include existing values\" and document a table of properties");
    }

    [SharedFact]
    public void Finds_every_read_only_property_that_the_reader_found_and_one_of_a_type_without_a_page()
    {
        Found.Value["AC3007"].Should().Contain(Expected.Value["AC3007"]);
        Found.Value["AC3007"].Except(Expected.Value["AC3007"]).Should().Equal(
            ["api-reference/beta/api/intune-shared-deviceconfiguration-assignedaccessmultimodeprofiles.md 66"],
            "no page describes windowsAssignedAccessProfile, and that of its base type, entity, says that id is read-only (line 19)");
    }

    private static IEnumerable<(string Rule, string Place)> Check()
    {
        var docs = DocsFolder.Open(Repository.InShared("corpus", "api-reference"));
        var pages = Paths().Select(path => PageReader.Read(path, File.ReadAllText(Repository.InShared("corpus", path)))).ToList();
        var operations = pages.Select(page => OperationReader.Derive(page, [])).ToList();
        var types = TypeCatalogueBuilder.Build(
            [.. docs.ResourcePaths.AsParallel().Select(docs.ReadResource)],
            operations,
            [.. new[] { "v1.0", "beta" }.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", version + "-2021.csdl.xml"), "metadata"))]);
        var files = new KnownFiles(docs.Files.Select(file => "api-reference/" + file).ToList());
        return
            from each in pages.Zip(operations)
            from finding in PageChecker.Check(each.First, new PageContext { Types = types.For(each.First.Version), Operation = each.Second, Files = files })
            select (finding.Rule.Id, Place(each.First.Path, FenceAt(each.First, finding.Span.Line)));
    }

    private static IEnumerable<string> Paths()
    {
        foreach (var line in File.ReadLines(Repository.InShared("truth", "dev.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            yield return entry.RootElement.GetProperty("path").GetString()!;
        }
    }

    private static IEnumerable<(string Rule, string Place)> Truth()
    {
        foreach (var line in File.ReadLines(Repository.InShared("truth", "findings-dev.jsonl")))
        {
            using var entry = JsonDocument.Parse(line);
            var found = entry.RootElement;
            yield return (found.GetProperty("rule").GetString()!, Place(found.GetProperty("path").GetString()!, found.GetProperty("line").GetInt32()));
        }
    }

    private static string Place(string path, int line) => string.Create(CultureInfo.InvariantCulture, $"{path} {line}");

    /// <summary>The fence line of the example that holds the line, or 0.</summary>
    private static int FenceAt(ApiPage page, int line)
        => page.RequestExamples.Concat<Example>(page.ResponseExamples).Concat(page.IgnoredRequestExamples).Concat(page.IgnoredResponseExamples)
            .FirstOrDefault(example => example.Fence.CoversLine(line))?.Fence.Line ?? 0;
}
