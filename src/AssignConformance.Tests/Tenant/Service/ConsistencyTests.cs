using AssignConformance.Cli;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A tenant whose reads lag behind its writes.</summary>
public sealed class ConsistencyTests(TenantFixture fixture) : ServiceTests(fixture)
{
    private const string Tags = "@v1.0 and @read-back";

    [Fact]
    public async Task An_assignment_that_is_read_late_passes_and_how_late_is_told()
    {
        await Control.SetAsync(new TenantSettings { StaleReads = 1 });

        var run = await RunAsync(Tags);

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        var notes = run.Report.Scenarios.Should().ContainSingle().Which.Notes.Where(note => note.Kind == NoteKind.RepeatedRead).ToList();
        notes.Should().NotBeEmpty().And.OnlyContain(note => note.Message.EndsWith("now it is as expected", StringComparison.Ordinal));
        run.Printed.Should().MatchRegex($"noted: .*{notes.Count} × a list that was read more than once.*; see the report");
        run.Read(ReportFolder.HtmlFile).Should().Contain(notes[0].Message);
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task An_assignment_that_is_not_read_until_the_deadline_is_a_mismatch()
    {
        await Control.SetAsync(new TenantSettings { StaleReads = 6 });

        var run = await RunAsync(Tags);

        run.Command.ExitCode.Should().Be(ExitCode.NotConforming, run.Printed);
        var scenario = run.Report.Scenarios.Should().ContainSingle().Subject;
        scenario.Mismatches.Should().Contain(mismatch => mismatch.RuleId == "AC7010");
        scenario.Notes.Should().Contain(note => note.Message.EndsWith("still not as expected", StringComparison.Ordinal));
        await NothingIsLeftAsync(run);
    }
}
