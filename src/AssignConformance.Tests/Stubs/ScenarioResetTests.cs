using System.Collections.Immutable;
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

/// <summary>Putting one scenario back.</summary>
public sealed class ScenarioResetTests
{
    private static readonly ImmutableArray<(string Path, string Text)> s_pages =
    [
        .. AssignmentPages.All,
        ("v1.0/widget-assign.md", AssignmentPages.AssignPage("widgets", AssignmentPages.Sent)),
        ("v1.0/widgetassignment-list.md", AssignmentPages.ListPage("widgets", AssignmentPages.Listed)),
    ];

    [Fact]
    public async Task The_embedded_host_leaves_other_scenarios_as_they_are()
    {
        await using var stub = await RunningStub.StartAsync(AssignmentPages.Mappings(AssignmentPages.Contracts(s_pages)));

        (await AfterResetAsync(stub.Host)).Should().Equal(0, 2);
    }

    [WireMockFact]
    public async Task WireMock_leaves_other_scenarios_as_they_are()
    {
        using var root = StubRootFolder.Write(ArtefactGenerator.Generate(AssignmentPages.Contracts(s_pages)));
        await using var host = WireMockInstallation.Host(root.Path);
        await host.StartAsync(CancellationToken.None);

        (await AfterResetAsync(host)).Should().Equal(0, 2);
    }

    private static async Task<IReadOnlyList<int>> AfterResetAsync(IStubHost host)
    {
        using var target = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions());
        string[] sets = ["gadgets", "widgets"];
        foreach (var set in sets)
        {
            await target.SendAsync(StubRoot.Post($"/v1.0/{set}/1/assign", AssignmentPages.Sent), CancellationToken.None);
        }

        (await host.ResetScenarioAsync(AssignmentPages.Scenario, CancellationToken.None)).Should().BeTrue();

        var counts = new List<int>();
        foreach (var set in sets)
        {
            var exchange = await target.SendAsync(StubRoot.Get($"/v1.0/{set}/1/assignments"), CancellationToken.None);
            counts.Add(JsonNode.Parse(exchange.Response!.Body.Span)!["value"]!.AsArray().Count);
        }

        return counts;
    }
}
