using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Targets;
using AssignConformance.Stubs.WireMock;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs.WireMock;

public sealed class WireMockHostTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("assign-conformance-");

    [WireMockFact]
    public async Task Answers_by_mappings_and_tells_its_own_answers_apart()
    {
        await WriteAsync("""{"request": {"method": "GET", "urlPath": "/a"}, "response": {"status": 404}}""");
        await using var host = WireMockInstallation.Host(_root.FullName);
        await host.StartAsync(CancellationToken.None);
        using var target = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { MappingField = WireMockHost.MappingField });

        var answered = await target.SendAsync(StubRoot.Get("/a"), CancellationToken.None);
        var unmatched = await target.SendAsync(StubRoot.Get("/b?c=d"), CancellationToken.None);

        answered.Response!.StatusCode.Should().Be(404);
        (unmatched.Response, unmatched.Failure!.RuleId).Should().Be(((GraphResponse?)null, "AC9006"));
        unmatched.Failure.Message.Should().Contain("Request was not matched");
        (await host.ReadUnmatchedAsync(CancellationToken.None)).Should().ContainSingle().Which.Should().Match<ServedRequest>(request => request.Method == "GET" && request.Target == "/b?c=d");
    }

    [WireMockFact]
    public async Task Puts_scenarios_back_to_their_first_state()
    {
        await WriteAsync("""
            {"mappings": [
              {"scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "done", "request": {"method": "GET", "urlPath": "/a"}, "response": {"status": 200}},
              {"scenarioName": "s", "requiredScenarioState": "done", "request": {"method": "GET", "urlPath": "/a"}, "response": {"status": 201}}
            ]}
            """);
        await using var host = WireMockInstallation.Host(_root.FullName);
        await host.StartAsync(CancellationToken.None);
        using var target = new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions());
        var statuses = new List<int>();

        for (var round = 0; round < 4; round++)
        {
            if (round == 2)
            {
                await host.ResetScenariosAsync(CancellationToken.None);
            }

            statuses.Add((await target.SendAsync(StubRoot.Get("/a"), CancellationToken.None)).Response!.StatusCode);
        }

        statuses.Should().Equal(200, 201, 200, 201);
    }

    [WireMockFact]
    public async Task A_start_that_fails_shows_its_own_log()
    {
        await WriteAsync("""{"request": {"methud": "GET"}, "response": {"status": 200}}""");
        await using var host = WireMockInstallation.Host(_root.FullName);

        var start = () => host.StartAsync(CancellationToken.None);

        (await start.Should().ThrowAsync<StubHostException>()).Which.Message.Should().Contain(_root.FullName).And.Contain("ended before it listened").And.Contain("methud");
    }

    [WireMockFact]
    public async Task A_start_that_is_cancelled_leaves_no_process()
    {
        await WriteAsync("""{"request": {"method": "GET"}, "response": {"status": 200}}""");
        await using var host = WireMockInstallation.Host(_root.FullName);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var start = () => host.StartAsync(cancellation.Token);

        await start.Should().ThrowAsync<OperationCanceledException>();
        WireMockProcesses.Of(_root.FullName).Should().BeEmpty();
    }

    [Fact]
    public async Task A_root_without_mappings_is_told()
    {
        await using var host = new WireMockHost(new WireMockOptions { Root = _root.FullName, Jar = "none.jar", Java = "none" });

        var start = () => host.StartAsync(CancellationToken.None);

        (await start.Should().ThrowAsync<StubHostException>()).Which.Message.Should().Be($"{_root.FullName} holds no folder mappings; give a WireMock root.");
    }

    [Fact]
    public void A_jar_that_is_not_there_is_told_with_what_to_do()
    {
        var find = () => WireMockJar.Find(_root.FullName);

        find.Should().Throw<StubHostException>().Which.Message.Should().ContainAll(WireMockJar.PathInProject, _root.FullName, "npm ci --prefix stubs");
    }

    public void Dispose() => _root.Delete(recursive: true);

    private async Task WriteAsync(string mapping) => await File.WriteAllTextAsync(Path.Combine(_root.CreateSubdirectory("mappings").FullName, "a.json"), mapping);
}
