using AssignConformance.Cli;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A tenant that fails, hangs up, is slow or sends elsewhere.</summary>
public sealed class FailureTests(TenantFixture fixture) : ServiceTests(fixture)
{
    /// <summary>How long the product waits for an answer.</summary>
    private static readonly TimeSpan s_timeOut = TimeSpan.FromSeconds(100);

    [Fact]
    public async Task An_unavailable_service_is_asked_again_and_once_costs_nothing()
    {
        await Control.ScriptAsync(new FaultEffect.Fail(503), Assign, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        run.Repeated.Should().ContainSingle().Which.Attempts.Select(attempt => attempt.StatusCode).Should().Equal(503, 200);
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_service_that_stays_unavailable_is_blocked()
    {
        await Control.ScriptAsync(new FaultEffect.Fail(503), Assign, "POST", times: 5);

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9007");
        run.Repeated.Should().ContainSingle().Which.Attempts.Should().HaveCount(5);
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_gateway_that_waited_too_long_is_not_sent_the_write_twice()
    {
        await Control.ScriptAsync(new FaultEffect.Fail(504, Moment.Applied), Assign, "POST");

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9009");
        run.Repeated.Should().BeEmpty();
        await NothingIsLeftAsync(run);
    }

    /// <summary>A 500 is an answer: it is judged, and is not sent again.</summary>
    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.Applied)]
    public async Task An_internal_error_is_a_mismatch_of_the_status(Moment moment)
    {
        await Control.ScriptAsync(new FaultEffect.Fail(500, moment), Assign, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.NotConforming, run.Printed);
        run.Report.Scenarios.Should().ContainSingle().Which.Mismatches.Should().Contain(mismatch => mismatch.RuleId == "AC7001");
        run.Repeated.Should().BeEmpty();
        await NothingIsLeftAsync(run);
    }

    [Theory]
    [InlineData(Moment.Before)]
    [InlineData(Moment.Applied)]
    public async Task A_connection_that_is_reset_blocks_the_assign_which_is_not_sent_again(Moment moment)
    {
        await Control.ScriptAsync(new FaultEffect.Reset(moment), Assign, "POST");

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9007");
        run.Blocked[0].Reason.Should().Contain("Whether the tenant did it is not known; it is not sent again.");
        (await LogAsync("POST", "/assign")).Should().HaveCount(2, "the run's own, and the empty list of clean-up");
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_blocks_the_scenario()
    {
        await Control.ScriptAsync(new FaultEffect.Delay(120_000, Moment.Applied), Assign, "POST");
        var running = RunAsync();
        while ((await LogAsync("POST", "/assign")).IsEmpty && !running.IsCompleted)
        {
            await Task.Delay(10);
        }

        Clock.Expire(s_timeOut);
        var run = await running;

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9009");
        run.Blocked[0].Reason.Should().Contain("within 100 s");
        await NothingIsLeftAsync(run);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_is_judged_as_an_answer_and_never_followed(int status)
    {
        await Control.ScriptAsync(new FaultEffect.Redirect(status), Assign, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.NotConforming, run.Printed);
        run.Report.Scenarios.Should().ContainSingle().Which.Mismatches.Should().Contain(mismatch => mismatch.RuleId == "AC7001");
        (await Control.ReadCountersAsync()).Elsewhere.Should().Be(0);
        await NothingIsLeftAsync(run);
    }
}
