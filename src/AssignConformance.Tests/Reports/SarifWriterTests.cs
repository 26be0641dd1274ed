using System.Text;
using System.Text.Json;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats.Sarif;
using AssignConformance.Tests.DocumentSchemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class SarifWriterTests
{
    [DocumentJudgeFact]
    public async Task Is_accepted_by_the_standards_own_schema()
    {
        foreach (var report in new[] { RunReport.From(RecordedRun.Events), RunReport.From(Hostile.Events), RunReport.From(RecordedRun.Events[..^4]), RunReport.From([]), RunReport.From(Many(5_003)), In("/docs of mine/features/pages"), In("."), In("pages/a.md") })
        {
            (await ViolationsAsync(Write(report))).Should().BeEmpty();
        }

        (await ViolationsAsync(Write(RunReport.From(RecordedRun.Events)).Replace("\"level\": \"error\"", "\"level\": \"bad\"", StringComparison.Ordinal))).Should().NotBeEmpty();
    }

    [Fact]
    public void Findings_stand_on_page_lines_and_mismatches_on_feature_lines()
    {
        var places = Results(RunReport.From(RecordedRun.Events)).Select(result => $"{result.GetProperty("ruleId")} {Place(result)}").ToList();

        places.Should().Contain("AC4001 SRCROOT features/pages/v1.0/devicecompliancepolicy-assign.md:93")
            .And.Contain("AC7004 SRCROOT features/v1.0/devicecompliancepolicy-assign.feature:23")
            .And.HaveCount(11, "seven findings, three mismatches of two failed scenarios and one of a known failure");
    }

    [Theory]
    [InlineData("pages", "SRCROOT pages/a.md:1", "SRCROOT v1.0/x.feature:3")]
    [InlineData("./features/pages/", "SRCROOT features/pages/a.md:1", "SRCROOT features/v1.0/x.feature:3")]
    [InlineData("api-reference/beta/api", "SRCROOT api-reference/beta/api/a.md:1", "FEATURES v1.0/x.feature:3")]
    [InlineData("docs/a.md", "SRCROOT docs/a.md:1", "FEATURES v1.0/x.feature:3")]
    [InlineData(".", "SRCROOT a.md:1", "FEATURES v1.0/x.feature:3")]
    [InlineData("/some where/pages", "DOCS a.md:1", "DOCS ../v1.0/x.feature:3")]
    public void Paths_are_whole_from_the_folder_that_the_run_was_started_in(string docs, string page, string feature)
        => Results(In(docs)).Select(Place).Should().BeEquivalentTo(page, feature);

    [Theory]
    [InlineData("features/pages", "SRCROOT features/v1.0/x.feature:3", "SRCROOT features/v1.0/x.feature:3", "SRCROOT features/v1.0/x.feature:3")]
    [InlineData("beta/api", "SRCROOT beta/api/a.md:7", "SRCROOT beta/api/a.md:5", "FEATURES v1.0/x.feature:3")]
    public void Mismatches_of_features_that_are_in_no_file_stand_on_the_page(string docs, params string[] places)
    {
        var promised = new Mismatch { RuleId = "AC7001", Message = "no", Place = SourceSpan.InLine("a.md", 5, 1, 4) };
        var explained = promised with { Causes = [new Cause("AC4004", SourceSpan.InLine("a.md", 7, 1, 4), "text", "why")] };
        var scenario = new ScenarioResult
        {
            Id = "v1.0/x.feature:3", FeaturePath = "v1.0/x.feature", FeatureName = "x", Name = "y", Line = 3, Verdict = new Verdict.Failed("AC7001", "no"), Mismatches = [explained, promised, promised with { Place = null }],
        };

        Results(RunReport.From([RecordedRun.Started with { Docs = docs }, new RunEvent.ScenarioFinished(scenario)])).Select(Place).Should().Equal(places);
    }

    [Fact]
    public void Known_deviations_are_suppressed_with_their_reason_and_come_last()
    {
        var events = RecordedRun.Events.Add(new RunEvent.KnownDeviationListed(
            "v1.0/devicecompliancepolicy-assign.md", "AC1004", "description: \"Not yet documented\"", "It will be.", "docs", new DateOnly(2027, 1, 1), default, IsUsed: true));

        var results = Results(RunReport.From(events)).ToList();

        results.Select(result => result.TryGetProperty("suppressions", out _)).Should().BeInAscendingOrder();
        results.Where(result => result.TryGetProperty("suppressions", out _)).Select(result => $"{result.GetProperty("ruleId")}: {result.GetProperty("suppressions")[0].GetProperty("justification")}")
            .Should().Equal("AC7005: The page was generated before its examples were reviewed.", "AC1004: It will be.");
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_differ_from_result_to_result()
    {
        var moved = RecordedRun.Events.Select(each => each switch
        {
            RunEvent.FindingReported finding => finding with { Span = SourceSpan.InLine(finding.Span.File, finding.Span.Line + 7, 3, 4), LineText = "  " + finding.LineText },
            RunEvent.ScenarioFinished finished => new RunEvent.ScenarioFinished(finished.Result with { Line = finished.Result.Line + 7 }),
            _ => each,
        });

        var before = Fingerprints(RunReport.From(RecordedRun.Events));

        Fingerprints(RunReport.From(moved)).Should().Equal(before);
        before.Should().OnlyHaveUniqueItems();
        Fingerprints(RunReport.From(RecordedRun.Events.Select(each => each is RunEvent.FindingReported finding ? finding with { LineText = finding.LineText + "." } : each))).Should().NotEqual(before);
    }

    [Fact]
    public void Holds_at_most_5000_results_errors_first_and_counts_the_rest()
    {
        var run = Run(RunReport.From(Many(5_003)));

        run.GetProperty("results").GetArrayLength().Should().Be(SarifResults.Maximum);
        run.GetProperty("results")[0].GetProperty("level").GetString().Should().Be("error", "the one error is the last finding");
        run.GetProperty("properties").GetProperty("omittedResults").GetInt32().Should().Be(3);
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(each => each.GetProperty("message").GetProperty("text").GetString())
            .Should().Contain("3 more results left out: a log holds 5,000. The other formats hold all.");
    }

    [Fact]
    public void Rules_carry_their_help_and_results_point_at_them()
    {
        var run = Run(RunReport.From(RecordedRun.Events));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be(result.GetProperty("ruleId").GetString());
        }

        rules.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "AC4004").GetProperty("help").GetProperty("text").GetString()
            .Should().Contain("What to do: Name a derived type.");
    }

    [Fact]
    public void Tells_the_commit_of_the_docs_where_it_is_known()
    {
        var provenance = Run(RunReport.From(RecordedRun.Events)).GetProperty("versionControlProvenance")[0];

        provenance.GetProperty("repositoryUri").GetString().Should().Be("https://docs.example/graph.git");
        provenance.GetProperty("revisionId").GetString().Should().StartWith("5f0f3f1d");
        Run(RunReport.From([RecordedRun.Started with { DocsRepository = null }])).TryGetProperty("versionControlProvenance", out _).Should().BeFalse("the standard wants a URI with it");
    }

    [Fact]
    public void A_run_that_was_cut_off_is_no_successful_invocation()
    {
        Run(RunReport.From(RecordedRun.Events[..^1])).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().Should().BeFalse();
        Run(RunReport.From(RecordedRun.Events.Where(each => each is not RunEvent.ScenarioFinished { Result.Verdict: Verdict.Errored }).Select(each => each is RunEvent.RunStarted started ? started with { PlannedScenarios = 8 } : each)))
            .GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().Should().BeTrue();
    }

    private static IEnumerable<RunEvent> Many(int findings)
        => Enumerable.Range(1, findings).Select(line => new RunEvent.FindingReported("AC1003", "placeholder-text", line == findings ? "error" : "note", SourceSpan.InLine("beta/a.md", line, 1, 4), "TODO", "TODO", null));

    private static RunReport In(string docs) => RunReport.From(
    [
        RecordedRun.Started with { Docs = docs },
        new RunEvent.FindingReported("AC1003", "placeholder-text", "note", SourceSpan.InLine("a.md", 1, 1, 4), "TODO", "TODO", null),
        new RunEvent.ScenarioFinished(new ScenarioResult { Id = "v1.0/x.feature:3", FeaturePath = "v1.0/x.feature", FeatureName = "x", Name = "y", Line = 3, Verdict = new Verdict.Failed("AC7001", "no") }),
    ]);

    private static string Place(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var artifact = place.GetProperty("artifactLocation");
        return $"{artifact.GetProperty("uriBaseId")} {artifact.GetProperty("uri")}:{place.GetProperty("region").GetProperty("startLine")}";
    }

    private static List<string?> Fingerprints(RunReport report) => [.. Results(report).Select(result => result.GetProperty("partialFingerprints").GetProperty("assignConformance/v1").GetString())];

    private static JsonElement.ArrayEnumerator Results(RunReport report) => Run(report).GetProperty("results").EnumerateArray();

    private static JsonElement Run(RunReport report) => JsonDocument.Parse(Write(report)).RootElement.GetProperty("runs")[0];

    private static Task<string[]> ViolationsAsync(string log) => DocumentJudge.ViolationsAsync(DocumentJudge.Sarif, "07", "json", log);

    private static string Write(RunReport report)
    {
        using var output = new MemoryStream();
        SarifWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
