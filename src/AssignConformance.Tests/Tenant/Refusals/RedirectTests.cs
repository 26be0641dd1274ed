using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>The tenant, or its authority, sends requests to another host, which logs whoever comes. Processes, for the product's own network is what matters.</summary>
public sealed class RedirectTests(ITestOutputHelper output) : CrashTests(output)
{
    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirected_action_is_a_wrong_answer_and_the_object_is_taken_away(int status)
    {
        await Control.ScriptAsync(new FaultEffect.Redirect(status), path: "*/assign", times: 0);

        var run = await RunAsync();

        run.ExitCode.Should().Be(RefusalTable.Redirect.ExitCode, run.Output);
        run.Output.Should().Contain($"AC7001: Wrong status: expected status code 200, got {status}");
        await NobodyIsElsewhereAsync([LoggedWrites.Create, LoggedWrites.AssignGroup, LoggedWrites.AssignNobody, LoggedWrites.Delete]);
    }

    [Fact]
    public async Task A_redirected_creation_blocks_the_scenario()
    {
        await Control.ScriptAsync(new FaultEffect.Redirect(307), path: "*/deviceCompliancePolicies", method: "POST", times: 0);

        var run = await RunAsync();

        run.ExitCode.Should().Be(3, run.Output);
        run.Output.Should().Contain("AC9007: The tenant sent the request for a new object of compliance-policy elsewhere: 307. Redirects are not followed; look at cloud and base URL.");
        await NobodyIsElsewhereAsync([LoggedWrites.Create]);
    }

    [Theory]
    [InlineData("/v1.0/*", "GET /v1.0/organization got 307. Run again later; if it stays so, look at cloud and base URL.")]
    [InlineData("*", "HttpStatusCode: 307")]
    public async Task A_redirected_preflight_or_authority_stops_the_run(string path, string says)
    {
        await Control.ScriptAsync(new FaultEffect.Redirect(307), path: path, times: 0);

        var run = await RunAsync();

        run.ExitCode.Should().Be(4, run.Output);
        run.Output.Should().ContainAll(says, "the preflight stops the run; nothing was written.");
        await NobodyIsElsewhereAsync([]);
    }

    private async Task<(int ExitCode, string Output)> RunAsync()
    {
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand(RefusalScene.Page, "--tags", "@smoke");
        return await ClientFolder.FinishAsync(client);
    }

    private async Task NobodyIsElsewhereAsync(string[] writes)
    {
        var log = await Control.ReadLogAsync();
        (await Control.ReadUnplayedAsync()).Should().BeEmpty("it was redirected");
        log.Should().Contain(request => request.Status == 302 || request.Status == 307).And.NotContain(request => request.Origin == "elsewhere");
        LoggedWrites.Of(log).Should().Equal(writes);
        (await Control.ReadSnapshotAsync()).Should().Be(Before);
    }
}
