using System.Text;
using System.Xml.Linq;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class JUnitWriterTests
{
    [Fact]
    public void Writes_a_suite_a_feature_and_a_case_a_scenario()
        => Snapshot.Matches(Write(RunReport.From(RecordedRun.Events)), "Reports", "recorded", "junit.xml");

    [Fact]
    public void A_flaky_scenario_passed_and_is_told_by_its_suite()
    {
        var suite = XDocument.Parse(Write(RunReport.From(RecordedRun.Events))).Descendants("testsuite").Single(each => each.Elements("properties").Elements("property").Any(property => (string?)property.Attribute("name") == "flaky"));

        const string Told = "Another verb is refused (localtest/manageddevicemobileappconfiguration-assign.feature:35): AC9007: The connection was reset before an answer came; the second attempt got one.";
        suite.Element("system-out")!.Value.Should().Be($"flaky: {Told}\n");
        suite.Elements("properties").Elements("property").Single(property => (string?)property.Attribute("name") == "flaky").Attribute("value")!.Value.Should().Be(Told);
        suite.Elements("testcase").Single(each => (string?)each.Attribute("name") == "Another verb is refused").Elements().Should().BeEmpty();
    }

    [Fact]
    public void Is_accepted_by_a_strict_schema()
    {
        Violations(RunReport.From(RecordedRun.Events)).Should().BeEmpty();
        Violations(RunReport.From(Hostile.Events)).Should().BeEmpty();
        Violations(RunReport.From(RecordedRun.Events[..^1])).Should().BeEmpty();
        Violations(RunReport.From([])).Should().BeEmpty();
    }

    [Fact]
    public void Shows_characters_that_XML_forbids_as_their_escapes()
    {
        var document = XDocument.Parse(Write(RunReport.From(Hostile.Events)));

        document.Descendants("failure").Single().Attribute("message")!.Value
            .Should().Contain("\\u001b[31m \\u202egpj \\u2066 \\u0000 \\ud800").And.Contain("</script>").And.EndWith("\\ufffe");
    }

    [Fact]
    public void A_run_that_was_cut_off_never_looks_green()
    {
        var events = RecordedRun.Events.Where(each => each is RunEvent.RunStarted or RunEvent.ScenarioFinished { Result.Verdict: Verdict.Passed });

        var errors = XDocument.Parse(Write(RunReport.From(events))).Descendants("error").Select(error => error.Attribute("message")!.Value);

        errors.Should().Equal("The event stream was cut off: the run did not finish.", "7 of 9 planned scenarios did not run.");
    }

    private static string Write(RunReport report)
    {
        using var output = new MemoryStream();
        JUnitWriter.Write(report, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<string> Violations(RunReport report) => StrictSchema.Violations("junit-strict.xsd", Write(report));
}
