using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>Which hosts <c>--target URL</c> takes. 0.0.0.0 stands for another host: it is no name of this machine, and nothing can be sent to it.</summary>
[Collection("SpecFlow runtime")]
public sealed class UrlTargetTests : IDisposable
{
    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_listed_host_is_sent_the_run_and_another_is_not()
    {
        const string Url = "http://0.0.0.0:8080";

        var unlisted = await RunAsync(Url, """{"target": {"allowedHosts": ["stub.example"]}}""");
        var reported = Directory.Exists(_project.Report);
        var listed = await RunAsync(Url, """{"target": {"allowedHosts": ["0.0.0.0"]}}""");

        unlisted.ExitCode.Should().Be(2);
        unlisted.Error.Should().Contain("0.0.0.0 is neither loopback nor among the allowed hosts; add it to target.allowedHosts in assign-conformance.json");
        reported.Should().BeFalse("there was no run");
        listed.ExitCode.Should().NotBe(2, listed.Output + listed.Error);
        listed.Output.Should().ContainAll($"scenarios against {Url}", $"AC9007: {Url} did not answer");
    }

    [Theory]
    [InlineData("graph.microsoft.com")]
    [InlineData("graph.microsoft.us")]
    [InlineData("dod-graph.microsoft.us")]
    [InlineData("microsoftgraph.chinacloudapi.cn")]
    [InlineData("graph.microsoft.de")]
    public async Task A_Graph_host_is_refused_even_if_listed(string host)
    {
        var run = await RunAsync($"https://{host}", $$"""{"target": {"allowedHosts": ["{{host}}"] } }""");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"{host} is Microsoft Graph, and a URL target is never Graph");
        Directory.Exists(_project.Report).Should().BeFalse();
    }

    [Fact]
    public async Task The_hosts_of_a_tenant_s_configuration_are_no_hosts_of_URL_targets()
        => (await RunAsync("http://stub.example", """{"tenant": {"allowedHosts": ["stub.example"]}}""")).Error.Should().Contain("stub.example is neither loopback nor among the allowed hosts");

    private Task<CommandResult> RunAsync(string url, string configuration)
    {
        File.WriteAllText(_project.In("hosts.json"), configuration);
        return _project.RunAsync("run", "--target", url, "--config", _project.In("hosts.json"), "--tags", "@smoke");
    }
}
