using AssignConformance.Cli;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>A token that expires while the run goes on.</summary>
public sealed class ExpiringTokenTests(TenantFixture fixture) : ServiceTests(fixture)
{
    /// <summary>Each row: the request at which the token has expired.</summary>
    [Theory]
    [InlineData("POST", Collection)]
    [InlineData("POST", Assign)]
    [InlineData("DELETE", Collection + "/*")]
    public async Task An_expired_token_is_renewed_once_and_the_run_goes_on(string method, string path)
    {
        await Control.ScriptAsync(new FaultEffect.ExpireTokens(), path, method);

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.Success, run.Printed);
        (await Control.ReadTokensAsync()).Should().HaveCount(2);
        run.Repeated.SelectMany(exchange => exchange.Attempts).Select(attempt => attempt.StatusCode).Should().Equal(path == Assign ? [401, 200] : Array.Empty<int?>());
        await NothingIsLeftAsync(run);
    }

    [Fact]
    public async Task A_token_that_can_not_be_renewed_blocks_the_rest_and_what_is_left_is_told()
    {
        await Control.ScriptAsync(new FaultEffect.ExpireTokens(), Assign, "POST");
        await Control.ScriptAsync(new Fault { Effect = new FaultEffect.Throttle(RetryAfterForm.Whole, 0), Match = new RequestMatch { Path = Token }, Skip = 1, Times = 0 });

        var run = await RunAsync();

        run.Command.ExitCode.Should().Be(ExitCode.CleanUpIncomplete, run.Printed);
        run.Blocked.Should().ContainSingle().Which.RuleId.Should().Be("AC9008");
        run.Report.Notes.Select(note => note.RuleId).Should().Equal("AC9005", "AC9011");
    }
}
