using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>No way to write a Graph host makes it a URL target; <see cref="RefusalTable.GraphAsUrl"/>.</summary>
[Collection("SpecFlow runtime")]
public sealed class UrlTargetTests
{
    [Theory]
    [InlineData("https://graph.microsoft.com", "graph.microsoft.com")]
    [InlineData("https://graph.microsoft.us/v1.0", "graph.microsoft.us")]
    [InlineData("https://dod-graph.microsoft.us", "dod-graph.microsoft.us")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn", "microsoftgraph.chinacloudapi.cn")]
    [InlineData("http://graph.microsoft.com", "graph.microsoft.com")]
    [InlineData("HTTPS://GRAPH.MICROSOFT.COM", "graph.microsoft.com")]
    [InlineData("https://graph.microsoft.com./beta", "graph.microsoft.com")]
    [InlineData("https://graph.microsoft.com:8443", "graph.microsoft.com")]
    [InlineData("https://canary.graph.microsoft.com", "canary.graph.microsoft.com")]
    [InlineData("https://\uff47raph.microsoft.com", "graph.microsoft.com")]
    [InlineData("https://graph\u3002microsoft\u3002com", "graph.microsoft.com")]
    public async Task A_Graph_host_is_refused_by_name(string url, string host) => await RefusesAsync(
        url, $"assign-conformance: {host} is Microsoft Graph, and a URL target is never Graph: a live tenant is checked by --target tenant alone.");

    [Theory]
    [InlineData("https://localhost@graph.microsoft.com", "https://graph.microsoft.com")]
    [InlineData("https://localhost:8080@graph.microsoft.us", "https://graph.microsoft.us")]
    [InlineData("https://graph.microsoft.com@localhost:8080", "https://localhost:8080")]
    public async Task A_user_before_the_host_hides_nothing(string url, string told)
        => await RefusesAsync(url, $"assign-conformance: The target {told} must have no user, query or fragment.");

    [Theory]
    [InlineData("https://graph.microsoft.com%2e")]
    [InlineData("https://graph.microsoft.com..")]
    public async Task What_is_no_host_name_is_no_target(string url)
        => await RefusesAsync(url, $"assign-conformance: \"{url}\" is not a target: give stub, or a URL such as http://localhost:8080.");

    private static async Task RefusesAsync(string url, string says)
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync("run", "--target", url);

        run.ExitCode.Should().Be(RefusalTable.GraphAsUrl.ExitCode);
        run.Error.Should().Be(says + "\n");
        run.Output.Should().BeEmpty("no scenario ran");
        Directory.Exists(project.Report).Should().BeFalse();
    }
}
