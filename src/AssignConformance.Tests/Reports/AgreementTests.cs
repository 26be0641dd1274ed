using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Agreement;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class AgreementTests
{
    private const string Page = "v1.0/x-assign.md";

    private static readonly WitnessWord Contradicting = new(
        Witness.Metadata, Opinion.Contradicts, "v1.0.csdl.xml contradicts the pages in 1 places.", [new Cause("AC4004", SourceSpan.InLine(Page, 2, 1, 4), "  the line", "x is abstract.")]);

    [Theory]
    [InlineData("AC3003", "error", Opinion.Contradicts)]
    [InlineData("AC3003", "warning", Opinion.Agrees)]
    [InlineData("AC4004", "error", Opinion.Agrees)]
    [InlineData("AC1014", "error", Opinion.Agrees)]
    [InlineData("AC1016", "error", Opinion.NoWord)]
    public void A_page_contradicts_itself_by_errors_of_rules_that_compare_its_parts(string rule, string severity, Opinion opinion)
        => Cell(AgreementColumn.Documentation, "stub", new Verdict.Passed(), finding: (rule, severity)).Opinion.Should().Be(opinion);

    [Fact]
    public void A_witness_that_was_not_asked_has_no_word_and_says_so()
        => Cell(AgreementColumn.Sdk, "stub", new Verdict.Passed()).Should().BeEquivalentTo(new AgreementCell(AgreementColumn.Sdk, Opinion.NoWord, "Not asked in this run."));

    [Fact]
    public void The_word_of_a_witness_stands_with_its_evidence()
        => Cell(AgreementColumn.Metadata, "stub", new Verdict.Passed()).Should().Match<AgreementCell>(cell =>
            cell.Opinion == Opinion.Contradicts && cell.Evidence.SequenceEqual(Contradicting.Evidence));

    [Theory]
    [InlineData("stub", AgreementColumn.Stub, AgreementColumn.Tenant)]
    [InlineData("wiremock", AgreementColumn.Stub, AgreementColumn.Tenant)]
    [InlineData("http://localhost:8080/", AgreementColumn.Stub, AgreementColumn.Tenant)]
    [InlineData("tenant (Public)", AgreementColumn.Tenant, AgreementColumn.Stub)]
    public void Only_the_target_that_was_asked_has_a_word(string target, AgreementColumn asked, AgreementColumn silent)
    {
        Cell(asked, target, new Verdict.Failed("AC7001", "no")).Opinion.Should().Be(Opinion.Contradicts);
        Cell(silent, target, new Verdict.Failed("AC7001", "no")).Should().BeEquivalentTo(new AgreementCell(silent, Opinion.NoWord, "Not asked in this run."));
    }

    [Fact]
    public void A_target_agrees_contradicts_or_has_no_word_by_its_verdicts()
    {
        Opinion Of(params Verdict[] verdicts) => Cell(AgreementColumn.Stub, "stub", verdicts).Opinion;

        Of(new Verdict.Passed(), new Verdict.NotTestable("AC1014", "x")).Should().Be(Opinion.Agrees);
        Of(new Verdict.Flaky("AC9007", "x")).Should().Be(Opinion.Agrees);
        Of(new Verdict.Passed(), new Verdict.FailedKnown("AC4004", "x")).Should().Be(Opinion.Contradicts);
        Of(new Verdict.Blocked("AC9001", "x"), new Verdict.Errored("x")).Should().Be(Opinion.NoWord);
        Of().Should().Be(Opinion.NoWord);
    }

    [Fact]
    public void The_matrix_says_each_opinion_in_words_and_leads_to_its_evidence()
    {
        var markup = HtmlReport.Render(Report("stub", [new Verdict.Passed(), new Verdict.Failed("AC7001", "no")], ("AC3003", "error")));
        var html = new ParsedHtml(markup);

        html.Faults.Should().BeEmpty();
        html.Text.Should().ContainAll("Who agrees with the pages", "The page contradicts itself in 1 place.", "1 of 2 scenarios failed.", "Not asked in this run.", "x is abstract.", "SDK: 0 agree, 0 contradict, 1 no word");
        html.Elements.SelectMany(element => element.Attributes["href"]).Where(href => href.StartsWith("#e-", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.OnlyContain(href => html.Values("id").Contains(href.Substring(1)));
    }

    [Fact]
    public void Sixteen_hundred_operations_take_three_hundred_bytes_each_and_every_opinion_leads_to_its_evidence()
    {
        var events = Enumerable.Range(0, 1650).SelectMany(number => new RunEvent[]
        {
            Operation($"v1.0/devicecompliancepolicy{number:0000}-assign"),
            new RunEvent.ScenarioFinished(Scenario($"v1.0/devicecompliancepolicy{number:0000}-assign", 3, number % 20 == 0 ? new Verdict.Failed("AC7001", "no") : new Verdict.Passed())),
        });

        var html = HtmlReport.Render(RunReport.From([RecordedRun.Started with { PlannedScenarios = 1650 }, .. events, RecordedRun.Events[^1]]));

        var start = html.IndexOf("<tbody>", StringComparison.Ordinal);
        var body = html[start..html.IndexOf("</tbody>", start, StringComparison.Ordinal)];
        body.Should().Contain("v1.0/devicecompliancepolicy1649-assign").And.Contain(">contradicts</a>").And.Contain(">agrees</a>");
        (Encoding.UTF8.GetByteCount(body) / 1650).Should().BeLessThanOrEqualTo(300);
        var table = new ParsedHtml(body);
        table.Names.Count(name => name == "a").Should().Be(1650 * 4, "operation, page, metadata and stub have a word");
        table.Values("href").Should().OnlyContain(href => html.Contains($" id=\"{href.Substring(1)}\"", StringComparison.Ordinal));
    }

    private static AgreementCell Cell(AgreementColumn column, string target, params Verdict[] verdicts) => Cell(column, target, verdicts, null);

    private static AgreementCell Cell(AgreementColumn column, string target, Verdict verdict, (string Rule, string Severity) finding) => Cell(column, target, [verdict], finding);

    private static AgreementCell Cell(AgreementColumn column, string target, Verdict[] verdicts, (string Rule, string Severity)? finding)
        => AgreementRow.Of(Report(target, verdicts, finding).Operations.Single(), target).Cells.Single(cell => cell.Column == column);

    private static RunReport Report(string target, Verdict[] verdicts, (string Rule, string Severity)? finding) => RunReport.From(
    [
        RecordedRun.Started with { Target = target, PlannedScenarios = verdicts.Length },
        Operation("v1.0/x-assign"),
        .. finding is var (rule, severity) ? [new RunEvent.FindingReported(rule, "name", severity, SourceSpan.InLine(Page, 2, 1, 4), "what", "line", null)] : Array.Empty<RunEvent>(),
        .. verdicts.Select((verdict, index) => new RunEvent.ScenarioFinished(Scenario("v1.0/x-assign", index + 1, verdict))),
        RecordedRun.Events[^1],
    ]);

    private static RunEvent.OperationPlanned Operation(string id)
        => new() { Id = id, Title = "x: assign", Page = id + ".md", Method = "POST", Paths = ["/x"], Witnesses = [Contradicting] };

    private static ScenarioResult Scenario(string operation, int line, Verdict verdict) => new()
    {
        Id = $"{operation}.feature:{line}", OperationId = operation, FeaturePath = operation + ".feature", FeatureName = "x: assign", Name = "scenario", Line = line, Verdict = verdict,
    };
}
