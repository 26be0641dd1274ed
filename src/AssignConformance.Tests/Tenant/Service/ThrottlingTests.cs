using System.Globalization;
using AssignConformance.Cli;
using AssignConformance.Reports;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A tenant that asks to come back later.</summary>
public sealed class ThrottlingTests(TenantFixture fixture) : ServiceTests(fixture)
{
    /// <summary>Each row: how the tenant says when to come back, and the least and most that is waited for it; a date has whole seconds.</summary>
    [Theory]
    [InlineData(RetryAfterForm.Whole, 3, 3, 3)]
    [InlineData(RetryAfterForm.Fractional, 2.128, 2.128, 2.128)]
    [InlineData(RetryAfterForm.Date, 7, 6, 8)]
    [InlineData(RetryAfterForm.Missing, 0, 1, 1)]
    public async Task A_throttled_assign_is_sent_again_after_the_wait_and_every_report_says_so(RetryAfterForm form, double seconds, double least, double most)
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(form, seconds), Assign, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        var attempts = run.Repeated.Should().ContainSingle().Which.Attempts;
        attempts.Select(attempt => attempt.StatusCode).Should().Equal(429, 200);
        attempts[0].Wait.TotalSeconds.Should().BeInRange(least, most);
        Clock.Waits.Should().Contain(attempts[0].Wait);
        run.Printed.Should().Contain(string.Create(CultureInfo.InvariantCulture, $"sent more than once: 1 request, 2 attempts, {attempts[0].Wait.TotalSeconds:0.0} s waited"));
        run.Read(ReportFolder.HtmlFile).Should().Contain("429");
        await NothingIsLeftAsync(run);
    }

    /// <summary>Each row: which request is throttled once.</summary>
    [Theory]
    [InlineData("GET", "/v1.0/organization")]
    [InlineData("GET", Collection)]
    [InlineData("POST", Collection)]
    [InlineData("DELETE", Collection + "/*")]
    public async Task A_request_of_the_runs_own_that_is_throttled_once_costs_no_verdict(string method, string path)
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Fractional, 2.5), path, method);

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        Clock.Waits.Should().Contain(TimeSpan.FromSeconds(2.5));
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task An_assign_that_is_throttled_for_ever_is_tried_five_times_and_blocked()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Fractional, 0.05), Assign, "POST", times: 5);

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Unreadable, "nothing could be run: {0}", run.Printed);
        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9002");
        run.Repeated.Should().ContainSingle().Which.Attempts.Select(attempt => attempt.StatusCode).Should().Equal(429, 429, 429, 429, 429);
        run.Printed.Should().Contain("5 attempts at POST").And.Contain("to each of 5 tries");
        run.Read(ReportFolder.SummaryFile).Should().Contain("AC9002");
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_wait_above_the_cap_is_not_waited_for()
    {
        Project.Section["longestRetryAfterSeconds"] = 10;
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Whole, 11), Assign, "POST");

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.Reason.Should().Contain("is to wait 11 s, longer than the 10 s that are allowed");
        Clock.Waits.Should().NotContain(wait => wait >= TimeSpan.FromSeconds(10));
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_spent_budget_blocks_what_is_left_and_not_the_clean_up()
    {
        Project.Section["writeBudget"] = 1;

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.Reason.Should().Contain("The budget of 1 writes a run is spent");
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_creation_that_is_throttled_for_ever_blocks_its_scenario_and_leaves_nothing()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Missing), Collection, "POST", times: 5);

        var run = await RunAsync();

        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9002");
        Clock.Waits.Should().ContainInOrder(new[] { 1, 2, 4, 8 }.Select(seconds => TimeSpan.FromSeconds(seconds)));
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_deletion_that_is_throttled_for_ever_is_told_by_every_report()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Fractional, 0.05), Collection + "/*", "DELETE", times: 0);

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.CleanUpIncomplete);
        run.Report.Notes.Should().ContainSingle().Which.RuleId.Should().Be("AC9005");
        run.Report.Conclusion.Headline.Should().Be("The target may not be as it was: 1 thing to look at");
        foreach (var file in new[] { ReportFolder.SummaryFile, ReportFolder.HtmlFile, ReportFolder.JUnitFile, ReportFolder.EventsFile })
        {
            run.Read(file).Should().Contain("AC9005").And.Contain("Clean-up is incomplete").And.NotContain(await LeftIdAsync());
        }
    }

    [Fact]
    public async Task A_token_endpoint_that_is_busy_once_is_asked_again()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Whole, 0), Token, "POST");

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_token_endpoint_that_stays_busy_blocks_the_run_before_Graph_is_asked()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Whole, 0), Token, "POST", times: 0);

        var run = await Project.RunAsync();

        run.ExitCode.Should().Be(ExitCode.Blocked, run.Output + run.Error);
        run.Output.Should().Contain("blocks   token");
        (await Control.ReadLogAsync()).Should().OnlyContain(request => request.Origin == "authority");
    }
}
