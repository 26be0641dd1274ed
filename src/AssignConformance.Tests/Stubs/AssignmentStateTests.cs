using System.Text.Json.Nodes;
using AssignConformance.Cli.Running;
using AssignConformance.Generation;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Targets;
using AssignConformance.Tests.Stubs.WireMock;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

/// <summary>What is assigned is listed, the same on both hosts.</summary>
public sealed class AssignmentStateTests
{
    private const string Other = """{"assignments": [{"@odata.type": "#microsoft.graph.gadgetAssignment", "intent": "another"}]}""";

    [Fact]
    public async Task The_embedded_host_lists_what_was_assigned()
    {
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(AssignmentPages.Contracts()));

        await PlayAsync(stub.Host);
    }

    [Fact]
    public async Task The_reason_of_a_refusal_is_that_of_the_documented_types()
    {
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(AssignmentPages.Contracts()));

        var refused = await stub.AnswerAsync(StubRoot.Post(AssignmentPages.AssignPath, """{"assignments": [{"intent": 7}]}"""));

        refused.StatusCode.Should().Be(400);
        refused.Header(StubFields.Reason).Should().Contain("/assignments/0/intent");
    }

    [WireMockFact]
    public async Task WireMock_lists_what_was_assigned()
    {
        using var root = StubRootFolder.Write(ArtefactGenerator.Generate(AssignmentPages.Contracts()));
        await using var host = WireMockInstallation.Host(root.Path);
        await host.StartAsync(CancellationToken.None);

        await PlayAsync(host);
    }

    private static async Task PlayAsync(IStubHost host)
    {
        using var loopback = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { Name = "stub" });
        var target = new HostedTarget(loopback, host);
        async Task<int> Assign(string body, bool authenticated = true)
            => (await target.SendAsync(StubRoot.Post(AssignmentPages.AssignPath, body) with { Authenticated = authenticated }, CancellationToken.None)).Response!.StatusCode;
        async Task<int> Listed()
        {
            var answer = JsonNode.Parse((await target.SendAsync(StubRoot.Get(AssignmentPages.ListPath), CancellationToken.None)).Response!.Body.Span)!;
            ((int)answer["@odata.count"]!).Should().Be(answer["value"]!.AsArray().Count);
            return answer["value"]!.AsArray().Count;
        }

        (await Listed()).Should().Be(0, "nothing was assigned yet");
        (await Assign("""{"assignments": 7}""")).Should().Be(400);
        (await Assign(AssignmentPages.Sent, authenticated: false)).Should().Be(401);
        (await Listed()).Should().Be(0, "a refusal changes nothing");
        (await Assign(AssignmentPages.Sent)).Should().Be(204);
        (await Listed()).Should().Be(2);
        (await Assign("""{"assignments": 7}""")).Should().Be(400);
        (await Listed()).Should().Be(2, "a refusal changes nothing");
        (await Assign("""{"assignments": []}""")).Should().Be(204);
        (await Listed()).Should().Be(0);
        (await Assign(Other)).Should().Be(204);
        (await Listed()).Should().Be(2, "any conforming assignment puts the documented list there");
        (await Assign("{}")).Should().Be(204);
        (await Listed()).Should().Be(0, "nothing was named to be assigned");

        await Assign(AssignmentPages.Sent);
        (await target.ResetAsync(AssignmentPages.Scenario, CancellationToken.None)).Should().BeNull();
        (await Listed()).Should().Be(0);
        (await target.ResetAsync("v1.0:nobody", CancellationToken.None))!.Message.Should().Contain("v1.0:nobody").And.Contain("generate");
    }
}
