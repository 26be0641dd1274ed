using AssignConformance.Cli;
using AssignConformance.Reports;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A tenant that does not allow what the page documents.</summary>
public sealed class RefusalTests(TenantFixture fixture) : ServiceTests(fixture)
{
    /// <summary>Each row: how the tenant refuses, and the rule that says whose fault it is. A licence that only a message's prose tells is called a missing permission.</summary>
    public static TheoryData<RefusalKind, string> Blocking => new()
    {
        { RefusalKind.Permission, "AC9001" },
        { RefusalKind.DirectoryPermission, "AC9001" },
        { RefusalKind.Licence, "AC9001" },
        { RefusalKind.Approval, "AC9004" },
        { RefusalKind.ApprovalHeaderMissing, "AC9004" },
    };

    [Theory]
    [MemberData(nameof(Blocking))]
    public async Task A_refused_assign_is_blocked_with_its_reason_and_never_failed(RefusalKind kind, string rule)
    {
        await Control.ScriptAsync(new FaultEffect.Refuse(kind), Assign, "POST");

        var run = await RunAsync("@v1.0 and (@smoke or @rejected)");

        run.Command.ExitCode.Should().Be(ExitCode.Blocked, run.Printed);
        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be(rule);
        run.Report.Counts.Failed.Should().Be(0);
        run.Printed.Should().Contain("blocked: ").And.Contain($"{rule}: POST ");
        run.Read(ReportFolder.SummaryFile).Should().Contain($"| blocked | {rule} |");
        run.Read(ReportFolder.JUnitFile).Should().Contain($"blocked: {rule}: ");
        await NothingIsLeftAsync(run);
    }

    [Theory]
    [MemberData(nameof(Blocking))]
    public async Task A_refused_creation_blocks_every_scenario_that_needs_the_object(RefusalKind kind, string rule)
    {
        await Control.ScriptAsync(new FaultEffect.Refuse(kind), Collection, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Unreadable, "nothing could be run: {0}", run.Printed);
        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be(rule);
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_refused_read_back_is_blocked()
    {
        await Control.ScriptAsync(new FaultEffect.Refuse(RefusalKind.Permission), ReadBack, "GET");

        var run = await RunAsync("@v1.0 and @read-back");

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9001");
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_refused_deletion_is_an_incomplete_clean_up()
    {
        await Control.ScriptAsync(new FaultEffect.Refuse(RefusalKind.Approval), Collection + "/*", "DELETE");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.CleanUpIncomplete, run.Printed);
        run.Report.Notes.Should().ContainSingle().Which.Message.Should().Contain("DELETE: 403");
    }
}
