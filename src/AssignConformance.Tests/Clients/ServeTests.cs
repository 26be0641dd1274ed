using AssignConformance.Tests.Support;
using FluentAssertions;
using Microsoft.Graph.DeviceManagement.DeviceCompliancePolicies.Item.Assign;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Xunit;

namespace AssignConformance.Tests.Clients;

public sealed class ServeTests
{
    [Fact]
    public async Task Graph_s_client_assigns_a_compliance_policy_and_is_refused_with_a_wrong_body()
    {
        using var project = new ProjectCopy();
        await using var served = await ServedPages.StartAsync("--docs", project.Docs);
        using var client = served.CreateClient();
        var assign = client.DeviceManagement.DeviceCompliancePolicies["1"].Assign;

        var answer = await assign.PostAsAssignPostResponseAsync(Body(new DeviceCompliancePolicyAssignment { Target = new AllDevicesAssignmentTarget() }));
        var wrong = () => assign.PostAsAssignPostResponseAsync(new AssignPostRequestBody { AdditionalData = { ["assignmentz"] = "x" } });

        answer!.Value.Should().ContainSingle().Which.Id.Should().NotBeNullOrEmpty();
        (await wrong.Should().ThrowAsync<ODataError>()).Which.ResponseStatusCode.Should().Be(400);
        var (exitCode, output) = await served.StopAsync();
        exitCode.Should().Be(0);
        output.Should().Contain("/assignmentz").And.Contain("2 requests, 1 answered, 1 refused.");
    }

    [Fact]
    public async Task Graph_s_retry_handler_waits_as_the_throttle_asks()
    {
        using var project = new ProjectCopy();
        await using var served = await ServedPages.StartAsync("--docs", project.Docs, "--throttle", "1/s");
        using var client = served.CreateClient();
        var assign = client.DeviceManagement.DeviceCompliancePolicies["1"].Assign;

        await assign.PostAsAssignPostResponseAsync(Body());
        await assign.PostAsAssignPostResponseAsync(Body());

        (await served.StopAsync()).Output.Should().Contain("-> 429 refused (throttle)").And.Contain("throttled 1, of which 0 came back");
    }

    [Fact]
    public async Task Serves_a_changed_page_at_once()
    {
        using var project = new ProjectCopy();
        await using var served = await ServedPages.StartAsync("--docs", project.Docs);

        project.Edit("features/pages/v1.0/devicecompliancepolicy-assign.md", "/deviceCompliancePolicies/", "/renamedPolicies/");

        (await served.WaitForAsync("new: ")).Should().StartWith("new: POST /v1.0/deviceManagement/renamedPolicies/");
    }

    [Theory]
    [InlineData("--throttle", "fast", "5/s")]
    [InlineData("--fault", "explode", "503:20%")]
    [InlineData("--delay", "soon", "200ms")]
    [InlineData("--port", "70000", "65535")]
    [InlineData("--docs", "/no/such/docs", "/no/such/docs")]
    [InlineData("--certificate", "x.pem", "--https")]
    public async Task Refuses_an_option_that_can_not_be_used(string option, string value, string message)
    {
        var result = await CommandResult.OfAsync("serve", option, value);

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(message).And.Contain(value);
    }

    [Fact]
    public async Task Refuses_a_port_that_is_taken()
    {
        using var project = new ProjectCopy();
        await using var served = await ServedPages.StartAsync("--docs", project.Docs);

        var result = await CommandResult.OfAsync("serve", "--docs", project.Docs, "--port", served.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("is taken");
    }

    private static AssignPostRequestBody Body(params DeviceCompliancePolicyAssignment[] assignments) => new() { Assignments = [.. assignments] };
}
