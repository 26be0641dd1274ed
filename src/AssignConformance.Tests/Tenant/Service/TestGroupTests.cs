using AssignConformance.Cli;
using AssignConformance.Reports;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A test group that somebody changes while the run goes on.</summary>
public sealed class TestGroupTests(TenantFixture fixture) : ServiceTests(fixture)
{
    private const string Everything = "@v1.0 and (@smoke or @read-back)";
    private const string Members = "/v1.0/groups/" + Seeds.TestGroup + "/transitiveMembers/$count";

    private static readonly FaultEffect s_gainsMember = new FaultEffect.ChangeGroup(new Group { Id = Seeds.TestGroup, DisplayName = "assign-conformance-test", Members = 1, TransitiveMembers = 1 });

    [Fact]
    public async Task A_group_that_gains_a_member_before_the_first_assign_stops_all_of_them()
    {
        await Control.ScriptAsync(s_gainsMember, Collection, "POST");

        var run = await RunAsync(Everything);

        run.Command.ExitCode.Should().Be(ExitCode.Usage, run.Printed);
        run.Blocked.Should().HaveCount(2).And.OnlyContain(blocked => blocked.RuleId == "AC9011");
        run.Blocked[0].Reason.Should().Contain("has 1 members. This run assigns nothing more.");
        (await LogAsync("POST", "/assign")).Should().OnlyContain(request => !request.Body.Contains(Seeds.TestGroup, StringComparison.OrdinalIgnoreCase), "clean-up empties the list, and nothing else is assigned");
        await ObjectsAreGoneAsync();
    }

    [Fact]
    public async Task A_group_that_gains_a_member_during_an_assign_gets_no_further_one_and_every_report_says_so()
    {
        await Control.ScriptAsync(s_gainsMember, Assign, "POST");

        var run = await RunAsync(Everything);

        run.Command.ExitCode.Should().Be(ExitCode.Usage, run.Printed);
        run.Report.Counts.Passed.Should().Be(1);
        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9011");
        (await LogAsync("POST", "/assign")).Count(request => request.Body.Contains(Seeds.TestGroup, StringComparison.OrdinalIgnoreCase)).Should().Be(1);
        run.Report.Notes.Should().ContainSingle().Which.RuleId.Should().Be("AC9011");
        foreach (var file in new[] { ReportFolder.SummaryFile, ReportFolder.HtmlFile, ReportFolder.JUnitFile, ReportFolder.EventsFile })
        {
            run.Read(file).Should().Contain("After the run, test group: group-1 has 1 members").And.NotContain(Seeds.TestGroup);
        }

        await ObjectsAreGoneAsync();
    }

    [Fact]
    public async Task A_group_that_can_not_be_looked_at_is_not_assigned_to_and_the_reason_is_the_cause()
    {
        await Control.ScriptAsync(new Fault { Effect = new FaultEffect.Refuse(RefusalKind.DirectoryPermission), Match = new RequestMatch { Path = Members }, Skip = 1 });

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9001");
        (await LogAsync("POST", "/assign")).Should().OnlyContain(request => !request.Body.Contains(Seeds.TestGroup, StringComparison.OrdinalIgnoreCase));
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_group_is_looked_at_after_a_run_that_might_have_written_but_did_not()
    {
        await Control.ScriptAsync(new Fault { Effect = s_gainsMember, Match = new RequestMatch { Path = Members }, Skip = 1 });

        var run = await RunAsync("@localtest");

        run.Command.Error.Should().Contain("after the run:\n  forbids  test group  group-1 has 1 members");
        run.Command.ExitCode.Should().Be(ExitCode.Usage);
        (await Control.ReadCountersAsync()).Writes.Should().Be(0);
    }

    [Fact]
    public async Task An_interrupt_does_not_hide_that_the_group_has_members()
    {
        await Control.ScriptAsync(s_gainsMember, Assign, "POST");
        await Control.ScriptAsync(new FaultEffect.Delay(120_000, Moment.Applied), Assign, "POST");
        using var interrupt = new CancellationTokenSource();
        var running = Project.RunAsync(options => options with { Tags = "@v1.0 and @smoke" }, interrupt.Token);
        while ((await LogAsync("POST", "/assign")).IsEmpty && !running.IsCompleted)
        {
            await Task.Delay(10);
        }

        await interrupt.CancelAsync();
        var run = await running;

        run.ExitCode.Should().Be(ExitCode.Usage, run.Output + run.Error);
        run.Error.Should().Contain("has 1 members");
        await ObjectsAreGoneAsync();
    }

    private async Task ObjectsAreGoneAsync()
        => (await Control.ReadObjectsAsync()).Select(each => each["id"]!.GetValue<string>()).Should().BeEquivalentTo(Seeds.Objects.Select(seed => seed.Id));
}
