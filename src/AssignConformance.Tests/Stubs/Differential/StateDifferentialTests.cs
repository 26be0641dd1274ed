using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Cli.Running;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Tests.Stubs.WireMock;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Every operation of the reference whose assignments can be read back, played from beginning to end on both hosts.</summary>
[Collection("Both stub hosts")]
public sealed class StateDifferentialTests
{
    [WireMockFact(NeedsShared = true)]
    public async Task Both_hosts_remember_and_forget_the_same()
    {
        var contracts = await StatefulReference.ContractsAsync();
        var states = AssignmentStates.Pair(contracts);
        using var root = StubRootFolder.Write(ArtefactGenerator.Generate(contracts));
        await using var embedded = new EmbeddedStubHost(MappingReader.Read(StubFiles.FromFolder(root.Path)), new EmbeddedStubOptions());
        await using var wireMock = WireMockInstallation.Host(root.Path, journalEntries: 0);
        await embedded.StartAsync(CancellationToken.None);
        await wireMock.StartAsync(CancellationToken.None);

        states.Should().HaveCount(StatefulReference.Paths.Length);
        foreach (var state in states)
        {
            var left = await PlayAsync(embedded, state);
            var right = await PlayAsync(wireMock, state);
            left.Zip(right).Where(pair => !pair.First.Agrees(pair.Second)).Select(pair => $"{state.Name}: embedded {pair.First}, WireMock {pair.Second}").Should().BeEmpty();
            left.Where((_, step) => step % 2 == 0).Select(Count).Should().Equal([0, 1, 1, 0, 1, 0], $"{state.Name} lists at first, after a request, a refusal, an empty list, the request again, and a reset");
        }

        wireMock.Log.Should().NotContainAny("WARN", "ERROR", "Exception");
    }

    /// <summary>Every second answer is the list.</summary>
    private static async Task<ImmutableArray<RawAnswer>> PlayAsync(IStubHost host, AssignmentState state)
    {
        var assigning = state.Assigning[0];
        var sent = assigning.Example.RequestBody!.Conforming!;
        var empty = JsonNode.Parse(sent)!;
        empty[assigning.Property] = new JsonArray();
        var answers = ImmutableArray.CreateBuilder<RawAnswer>();
        async Task Read() => answers.Add(await RawAnswer.OfAsync(host, Request(state, "GET", state.ListPath, null)));
        foreach (var body in new[] { sent, "{", empty.ToJsonString(), sent })
        {
            await Read();
            answers.Add(await RawAnswer.OfAsync(host, Request(state, "POST", state.AssignPath, body)));
        }

        await Read();
        answers.Add(answers[^1]);
        (await host.ResetScenarioAsync(state.Name, CancellationToken.None)).Should().BeTrue();
        await Read();
        return answers.ToImmutable();
    }

    private static RawRequest Request(AssignmentState state, string method, string path, string? body) => new(
        RequestKind.Documented, state.Name, method, path.Replace("{}", "7", StringComparison.Ordinal), [("Authorization", "Bearer conformance"), ("Content-Type", "application/json")], body is null ? null : Encoding.UTF8.GetBytes(body));

    private static int Count(RawAnswer list) => JsonNode.Parse(list.Body)!["value"]!.AsArray().Count;
}
