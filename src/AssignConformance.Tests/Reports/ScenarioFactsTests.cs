using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class ScenarioFactsTests
{
    private const string Mismatching = "v1.0/devicecompliancepolicy-assign.feature:23";

    private static readonly ImmutableArray<RunEvent> Events =
    [
        .. RecordedRun.Events.Select(each => each switch
        {
            RunEvent.RunStarted started => started with { DocsAddress = "https://github.com/owner/docs/blob/5f0f3f1d/api reference" },
            RunEvent.ScenarioFinished { Result: { Id: Mismatching } result } => new RunEvent.ScenarioFinished(result with
            {
                Exchanges = [result.Exchanges[0] with { ExpectedBody = """{"value":[{"id":"92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92","target":{"collectionId":"Collection Id value"},"@odata.type":"#microsoft.graph.deviceCompliancePolicyAssignment"}]}""" }],
            }),
            _ => each,
        }),
    ];

    private static readonly string Scenario = Section(HtmlReport.Render(RunReport.From(Events)));

    [Fact]
    public void The_first_step_that_did_not_pass_is_open_and_marked()
    {
        var html = new ParsedHtml(Scenario);

        html.Elements.Should().ContainSingle(element => element.Attributes["aria-current"].Contains("step")).Which.Attributes["class"].Should().Equal("failed");
        html.Elements.Should().ContainSingle(element => element.Name == "details" && element.Attributes["class"].Contains("failing")).Which.Attributes.Contains("open").Should().BeTrue();
        html.Text.Should().Contain("It failed here first");
    }

    [Fact]
    public void Expected_and_actual_stand_in_one_tree_marked_in_words()
    {
        var text = new ParsedHtml(Scenario).Text;

        text.Should().Contain("Expected against actual").And.Contain("−       \"id\": \"92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92\"expected").And.Contain("+       \"id\": 7actual").And.Contain("        \"target\": {");
    }

    [Fact]
    public void The_page_is_quoted_around_the_line_that_is_named_with_a_link_to_its_source()
    {
        var html = new ParsedHtml(Scenario);

        html.Text.Should().ContainAll("The page says, at v1.0/devicecompliancepolicy-assign.md:91", "named: Line 91 of the page.", "Line 89 of the page.");
        html.Values("data-n").Should().Equal("88", "89", "90", "91", "92", "93", "94", "95", "96");
        html.Values("href").Should().Contain("https://github.com/owner/docs/blob/5f0f3f1d/api%20reference/v1.0/devicecompliancepolicy-assign.md#L91");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://host/x")]
    [InlineData("https://user:secret@host/x")]
    [InlineData("https://host/x?token=1")]
    [InlineData("not an address")]
    public void An_address_that_cannot_be_trusted_makes_no_link(string address)
        => new ParsedHtml(HtmlReport.Render(RunReport.From([RecordedRun.Started with { DocsAddress = address }, .. RecordedRun.Events.Skip(1)])))
            .Values("href").Should().OnlyContain(href => href.StartsWith('#') || href == "data:,");

    [Fact]
    public void The_request_can_be_sent_again_and_the_scenario_run_alone()
        => new ParsedHtml(Scenario).Text.Should().ContainAll(
            "curl -i -g -X POST \"$BASE_URL\"'/v1.0/deviceManagement/deviceCompliancePolicies/1/assign' \\", "assign-conformance run --scenario v1.0/devicecompliancepolicy-assign.feature:23");

    [Theory]
    [InlineData("tenant (Public)", "docs", "assign-conformance run --docs docs --target tenant --tenant \"$TENANT_ID\" --allow-writes --scenario a.feature:1")]
    [InlineData("http://localhost:1/", "it's $(id)", "assign-conformance run --docs 'it'\\''s $(id)' --target http://localhost:1/ --scenario a.feature:1")]
    [InlineData("wiremock", "features/pages", "assign-conformance run --target wiremock --scenario a.feature:1")]
    public void The_command_names_target_and_docs_of_the_run(string target, string docs, string command)
        => RunAgain.Of(new ScenarioResult { Id = "a.feature:1", FeaturePath = "a.feature", FeatureName = "a", Name = "a", Line = 1, Verdict = new Verdict.Passed() }, RecordedRun.Started with { Target = target, Docs = docs })
            .Should().Be(command);

    [Fact]
    public void The_command_names_metadata_and_known_deviations_as_the_run_was_given_them()
        => RunAgain.Of(
            new ScenarioResult { Id = "a.feature:1", FeaturePath = "a.feature", FeatureName = "a", Name = "a", Line = 1, Verdict = new Verdict.Passed() },
            RecordedRun.Started with { Metadata = ["v1.0=my types/v1.0.xml", "beta=beta.xml"], Known = "$(id).json" })
            .Should().Be("assign-conformance run --metadata 'v1.0=my types/v1.0.xml' --metadata beta=beta.xml --known '$(id).json' --scenario a.feature:1");

    [Fact]
    public void A_finding_that_somebody_accepted_says_why_and_until_when()
    {
        var findings = RecordedRun.Events.OfType<RunEvent.FindingReported>().ToArray();
        var html = new ParsedHtml(HtmlReport.Render(RunReport.From(
        [
            RecordedRun.Started, findings[0] with { Suppression = new Suppression("The writer is on it.", new DateOnly(2027, 1, 31)) }, findings[1], findings[2],
            new RunEvent.KnownDeviationListed(findings[1].Span.File, findings[1].RuleId, findings[1].LineText.Trim(), "Listed.", "docs team", new DateOnly(2027, 2, 28), new SourceSpan("known.json", 1, 1, 2, 2), IsUsed: true),
        ])));

        html.Text.Should().ContainAll("Accepted until 2027-01-31: The writer is on it.", "Accepted until 2027-02-28: Listed.");
        html.Elements.Count(element => element.Attributes["class"].Contains("suppressed")).Should().Be(2);
    }

    [Fact]
    public void A_command_that_cannot_be_copied_is_not_shown()
        => RunAgain.Of(new ScenarioResult { Id = "a\u202e", FeaturePath = "a", FeatureName = "a", Name = "a", Line = 1, Verdict = new Verdict.Passed() }, null).Should().BeNull();

    [Fact]
    public void Known_deviations_say_rule_reason_owner_expiry_and_whether_they_are_used()
        => new ParsedHtml(HtmlReport.Render(RunReport.From(Events))).Text.Should().ContainAll("out of date", "2027-12-31, docs team", "The page contradicts itself.", "known.json:31:5", "explains nothing that this run saw");

    [Fact]
    public void A_long_run_holds_all_of_it_packed_and_stays_small()
    {
        var operation = Events.OfType<RunEvent.OperationPlanned>().First();
        var failed = Events.OfType<RunEvent.ScenarioFinished>().Single(each => each.Result.Id == Mismatching).Result;
        var passed = Events.OfType<RunEvent.ScenarioFinished>().First(each => each.Result.Verdict is Verdict.Passed).Result;
        var events = Enumerable.Range(0, 1000).SelectMany(number => Many(number, operation, failed, passed)).ToImmutableArray();

        var html = HtmlReport.Render(RunReport.From([Events[0] is RunEvent.RunStarted started ? started with { PlannedScenarios = 10_000 } : Events[0], .. events, RecordedRun.Events[^1]]));

        Encoding.UTF8.GetByteCount(html).Should().BeLessThan(5_000_000);
        var unpacked = Unpacked(html);
        unpacked.Should().ContainAll("Expected against actual", "The page says, at", "curl -i -g -X POST", "--scenario v1.0/x0.feature:1<", "It failed here first");
        Regex.Count(unpacked, "class=\"diff\"", RegexOptions.None, TimeSpan.FromSeconds(5)).Should().Be(500);
        new ParsedHtml(html).Values("href").Should().NotContain(href => href.StartsWith("#e-", StringComparison.Ordinal) && !html.Contains($"id=\"{href.Substring(1)}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<RunEvent> Many(int number, RunEvent.OperationPlanned operation, ScenarioResult failed, ScenarioResult passed)
    {
        var id = $"v1.0/x{number}";
        yield return operation with { Id = id, Page = id + ".md" };
        for (var line = 1; line <= 10; line++)
        {
            var scenario = line == 1 && number % 2 == 0 ? failed : passed;
            yield return new RunEvent.ScenarioFinished(scenario with
            {
                Id = $"{id}.feature:{line}", OperationId = id, FeaturePath = id + ".feature", Line = line,
                Mismatches = [.. scenario.Mismatches.Select(mismatch => mismatch with { Place = mismatch.Place is { } place ? place with { File = id + ".md" } : null })],
            });
        }
    }

    private static string Unpacked(string html)
        => string.Concat(Regex.Matches(html, "class=\"pack\"[^>]*>(?<data>[^<]*)<", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match =>
        {
            using var inflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(match.Groups["data"].Value)), CompressionMode.Decompress);
            using var reader = new StreamReader(inflate);
            return reader.ReadToEnd();
        }));

    /// <summary>The markup of the scenario with mismatches in its body.</summary>
    private static string Section(string html)
    {
        var start = html.IndexOf($"id=\"s-{ScenarioDigest.Of(Mismatching)}\"", StringComparison.Ordinal);
        var scenario = html.LastIndexOf("<details", start, StringComparison.Ordinal);
        var end = html.IndexOf("<p class=\"whence", start, StringComparison.Ordinal);
        return html[scenario..end];
    }
}
