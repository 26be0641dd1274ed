using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Tenants;

/// <summary>What the command line takes and refuses before it looks at any tenant.</summary>
public sealed class TenantOptionsTests
{
    [Theory]
    [InlineData("--tenant", "11112222-bbbb-3333-cccc-4444dddd5555")]
    [InlineData("--allow-writes")]
    [InlineData("--dry-run")]
    [InlineData("--credential", "developer")]
    public async Task An_option_of_tenants_is_refused_for_another_target(params string[] given)
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync(["run", .. given]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"{given[0]} belongs to --target tenant");
        Directory.Exists(project.Report).Should().BeFalse();
    }

    [Theory]
    [InlineData("https://graph.microsoft.com")]
    [InlineData("https://dod-graph.microsoft.us/")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn")]
    public async Task A_Graph_host_as_URL_is_refused_by_name(string url)
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync("run", "--target", url);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("Graph");
    }

    [Fact]
    public async Task An_unknown_credential_is_a_usage_error()
        => (await CommandResult.OfAsync("run", "--target", "tenant", "--credential", "password")).ExitCode.Should().Be(2);

    [Fact]
    public async Task Doctor_refuses_options_of_a_tenant_that_is_not_named()
    {
        var result = await CommandResult.OfAsync("doctor", "--credential", "managed");

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("--credential belongs to --tenant");
    }

    [Fact]
    public async Task Help_names_the_options_of_tenants_and_exit_code_5()
    {
        (await CommandResult.OfAsync("run", "--help")).Output.Should().ContainAll("--tenant", "--allow-writes", "--dry-run", "--credential", "--config");
        (await CommandResult.OfAsync("--help")).Output.Should().Contain("5 the clean-up of a tenant is incomplete");
    }
}
