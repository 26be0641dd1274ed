using System.Text;
using System.Xml.Linq;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats.Trx;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class TrxWriterTests
{
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    [Fact]
    public void Is_accepted_by_a_strict_schema()
    {
        Violations(RunReport.From(RecordedRun.Events)).Should().BeEmpty();
        Violations(RunReport.From(Hostile.Events)).Should().BeEmpty();
        Violations(RunReport.From(RecordedRun.Events[..^4])).Should().BeEmpty();
        Violations(RunReport.From([])).Should().BeEmpty();
        Violations(RunReport.From([.. RecordedRun.Events, .. RecordedRun.Events])).Should().BeEmpty("a scenario that is told twice is a problem, not a broken file");
    }

    [Fact]
    public void The_strict_schema_refuses_an_id_that_nothing_has()
    {
        var broken = Write(RunReport.From(RecordedRun.Events)).Replace(TrxId.Of("test", "v1.0/devicecompliancepolicy-assign.feature:16"), TrxId.Of("test", "other"), StringComparison.Ordinal);

        StrictSchema.Violations("trx-strict.xsd", broken).Should().BeEmpty("all references moved with it");
        StrictSchema.Violations("trx-strict.xsd", broken.Replace("UnitTest name=", "UnitTest nom=", StringComparison.Ordinal)).Should().NotBeEmpty();
        var start = broken.IndexOf("testId=\"", StringComparison.Ordinal) + 8;
        StrictSchema.Violations("trx-strict.xsd", broken[..start] + TrxId.AllResults + broken[(start + 36)..]).Should().NotBeEmpty();
    }

    [Fact]
    public void Each_verdict_has_its_outcome()
        => Results(RunReport.From(RecordedRun.Events)).Select(result => (string)result.Attribute("outcome")!)
            .Should().Equal("NotExecuted", "Inconclusive", "Failed", "NotRunnable", "Passed", "Passed", "Failed", "Passed", "Error");

    [Fact]
    public void Counts_what_ran_and_says_that_a_flaky_one_was()
    {
        var document = TrxWriter.Render(RunReport.From(RecordedRun.Events));

        var counters = document.Descendants(s_trx + "Counters").Single();
        counters.Attributes().Where(attribute => attribute.Value != "0").Select(attribute => $"{attribute.Name}={attribute.Value}")
            .Should().Equal("total=9", "executed=7", "passed=3", "failed=2", "error=1", "inconclusive=1", "notRunnable=1", "notExecuted=1");
        document.Descendants(s_trx + "UnitTestResult").Elements(s_trx + "Output").Elements(s_trx + "StdOut").Should().ContainSingle().Which.Value.Should().StartWith("flaky: AC9007");
    }

    [Fact]
    public void What_was_planned_and_did_not_run_is_in_the_total()
    {
        var report = RunReport.From(RecordedRun.Events.Where(each => each is not RunEvent.ScenarioFinished { Result.Line: 44 } and not RunEvent.RunFinished));

        var document = TrxWriter.Render(report);

        document.Descendants(s_trx + "Counters").Single().Attribute("total")!.Value.Should().Be("9");
        Results(report).Single(result => (string?)result.Attribute("testName") == "v1.0/devicecompliancepolicy-assign.feature:44").Attribute("outcome")!.Value.Should().Be("NotExecuted");
        document.Descendants(s_trx + "ResultSummary").Single().Attribute("outcome")!.Value.Should().Be("Failed");
        document.Descendants(s_trx + "RunInfo").Select(info => info.Value).Should().Contain("The event stream was cut off: the run did not finish.").And.Contain("1 of 9 planned scenarios did not run.");
    }

    [Fact]
    public void Ids_are_the_same_in_every_run_and_differ_from_test_to_test()
    {
        var first = Results(RunReport.From(RecordedRun.Events)).Select(result => (string)result.Attribute("testId")!).ToList();

        Results(RunReport.From(RecordedRun.Events.Reverse())).Select(result => (string)result.Attribute("testId")!).Should().Equal(first);
        first.Should().OnlyHaveUniqueItems();
        TrxId.Of("test", "a").Should().NotBe(TrxId.Of("execution", "a")).And.MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    private static IEnumerable<XElement> Results(RunReport report) => TrxWriter.Render(report).Descendants(s_trx + "UnitTestResult");

    private static IReadOnlyList<string> Violations(RunReport report) => StrictSchema.Violations("trx-strict.xsd", Write(report));

    private static string Write(RunReport report)
    {
        using var output = new MemoryStream();
        TrxWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
