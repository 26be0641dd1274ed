using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Formats;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Names_the_line_of_the_page_or_else_of_the_feature()
        => Lines(RecordedRun.Events).Should().Equal(
            "::error::known.json:31:5: the known deviation AC3010 of beta/deviceconfigurationassignment-create.md explains nothing that this run saw: take it out, or mend what it names",
            "::error file=features/v1.0/devicecompliancepolicy-assign.feature,line=44,title=errored::A body that is not JSON is refused: No mapping answers POST /v1.0/deviceManagement/deviceCompliancePolicies/1/assign; the nearest is devicecompliancepolicy-assign-400-json, and its body pattern did not match.",
            "::error file=features/pages/localtest/manageddevicemobileappconfiguration-assign.md,line=75,col=25,title=AC4004::microsoft.graph.deviceAndAppManagementAssignmentTarget is abstract: no value can have it.%0A1 scenario: The documented request gets the documented response (localtest/manageddevicemobileappconfiguration-assign.feature:18)",
            "::error file=features/pages/v1.0/devicecompliancepolicy-assign.md,line=91,col=13,title=AC7004::\"id\" is a number; the documented type is Edm.String.%0A1 scenario: The documented response has its documented type (v1.0/devicecompliancepolicy-assign.feature:23)",
            "::error file=features/pages/v1.0/devicecompliancepolicy-assign.md,line=93,col=25,title=AC4001::The value of @odata.type lacks its #.%0A1 scenario: The documented response has its documented type (v1.0/devicecompliancepolicy-assign.feature:23)");

    [Fact]
    public void No_text_begins_a_command_or_a_property_of_its_own()
    {
        const string Evil = "100%\r\n::error file=x::y,line=1\u202e";
        var span = new SourceSpan(Evil, 1, 1, 1, 2);
        var scenario = new ScenarioResult { Id = Evil, FeaturePath = Evil, FeatureName = Evil, Name = Evil, Line = 1, Verdict = new Verdict.Failed(Evil, Evil), Mismatches = [new Mismatch { RuleId = Evil, Message = Evil, Place = span }] };

        var line = Lines([RecordedRun.Started with { PlannedScenarios = 1 }, new RunEvent.ScenarioFinished(scenario), RecordedRun.Events[^1]]).Should().ContainSingle().Subject;

        line.Should().StartWith("::error file=features/pages/100%25\\u000d%0A%3A%3Aerror file=x%3A%3Ay%2Cline=1\\u202e,line=1,col=1,title=100%25")
            .And.NotContain("\r").And.NotContain("\u202e");
    }

    [Fact]
    public void Writes_ten_and_counts_the_rest()
    {
        var scenarios = Enumerable.Range(1, 12).Select(line => new RunEvent.ScenarioFinished(
            new ScenarioResult { Id = $"a.feature:{line}", FeaturePath = "a.feature", FeatureName = "a", Name = "b", Line = line, Verdict = new Verdict.Failed("AC7001", $"no {line}") }));

        var lines = Lines([RecordedRun.Started with { PlannedScenarios = 12 }, .. scenarios, RecordedRun.Events[^1]]);

        lines.Should().HaveCount(11);
        lines.Take(10).Should().OnlyContain(line => line.StartsWith("::error ", StringComparison.Ordinal));
        lines[10].Should().Be("::notice title=AssignConformance::and 2 more: see the report");
    }

    [Fact]
    public void Says_nothing_of_a_run_that_conforms()
        => Lines([RecordedRun.Started with { PlannedScenarios = 1 }, RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First(finished => finished.Result.Verdict is Verdict.FailedKnown), RecordedRun.Events[^1]]).Should().BeEmpty();

    [Fact]
    public void A_run_that_was_cut_off_is_told_first()
        => Lines([RecordedRun.Started])[0].Should().Be("::error::The event stream was cut off: the run did not finish.");

    private static string[] Lines(IEnumerable<RunEvent> events) => GitHubAnnotations.Render(RunReport.From(events)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
