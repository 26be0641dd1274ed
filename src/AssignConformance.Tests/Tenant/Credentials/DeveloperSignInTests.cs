using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Credentials;

/// <summary>What <c>az login</c> left is used with <c>--credential developer</c> and never else. An <c>az</c> of the test's own comes first in PATH and notes that it was called.</summary>
public sealed class DeveloperSignInTests(ITestOutputHelper output) : CrashTests(output)
{
    private const string OtherTenant = "99999999-bbbb-3333-cccc-4444dddd5555";

    /// <summary>The token is one of another tenant, so that it is looked at and the run ends before anything is sent to a cloud.</summary>
    [Fact]
    public async Task On_request_az_is_asked_and_its_token_is_the_one_that_is_judged()
    {
        using var folder = new ClientFolder(Tenant);
        var marker = PutAz(folder, FakeToken.Of(OtherTenant, DateTimeOffset.UtcNow.AddHours(1)));
        OfNoSimulation(folder);

        var (code, said) = await RunAsync(folder, "--credential", "developer");

        code.Should().Be(2, said);
        said.Should().Contain("forbids  token").And.Contain("the preflight stops the run; nothing was written");
        File.ReadAllText(marker).Should().Contain("account get-access-token");
    }

    [Theory]
    [InlineData]
    [InlineData("--credential", "environment")]
    [InlineData("--credential", "workload")]
    [InlineData("--credential", "certificate")]
    public async Task Without_request_az_is_not_asked_whatever_the_environment_lacks(params string[] options)
    {
        using var folder = new ClientFolder(Tenant);
        var marker = PutAz(folder, FakeToken.Of(Seeds.TenantId, DateTimeOffset.UtcNow.AddHours(1)));
        foreach (var name in folder.Variables.Keys.Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal)).ToList())
        {
            folder.Variables[name] = "";
        }

        var (code, said) = await RunAsync(folder, options);

        code.Should().Be(4, said);
        said.Should().Contain("blocks   token").And.Contain("needs the environment variables");
        File.Exists(marker).Should().BeFalse();
        (await Control.ReadLogAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_and_environment_can_t_ask_for_it(bool byFile)
    {
        using var folder = new ClientFolder(Tenant);
        var marker = PutAz(folder, FakeToken.Of(OtherTenant, DateTimeOffset.UtcNow.AddHours(1)));
        OfNoSimulation(folder);
        if (byFile)
        {
            folder.Configure(tenant => tenant["credential"] = "developer");
        }
        else
        {
            folder.Variables["ASSIGN_CONFORMANCE_CREDENTIAL"] = "developer";
        }

        var (code, said) = await RunAsync(folder);

        code.Should().Be(2, said);
        said.Should().Contain("used only where the command line asks for it").And.Contain("--credential developer");
        File.Exists(marker).Should().BeFalse();
    }

    /// <summary>An <c>az</c> that notes its arguments in the file that is returned, and answers with a token.</summary>
    private static string PutAz(ClientFolder folder, string token)
    {
        Directory.CreateDirectory(folder.In("bin"));
        var marker = folder.In("az-was-called");
        File.WriteAllText(folder.In("token.json"), $$"""{"accessToken": "{{token}}", "expiresOn": "2099-01-01 00:00:00.000000", "expires_on": 4070908800, "tenant": "{{OtherTenant}}", "tokenType": "Bearer"}""");
        File.WriteAllText(folder.In("bin", "az"), $"#!/bin/sh\necho \"$@\" >> '{marker}'\ncat '{folder.In("token.json")}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.In("bin", "az"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        folder.Variables["PATH"] = folder.In("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return marker;
    }

    /// <summary>A developer's token is never for a server on this machine: the cloud is the real one, and nothing is sent to it.</summary>
    private static void OfNoSimulation(ClientFolder folder) => folder.Configure(tenant =>
    {
        tenant.Remove("baseUrl");
        tenant.Remove("authority");
        tenant["writeIntervalSeconds"] = 1;
    });

    private static async Task<(int ExitCode, string Output)> RunAsync(ClientFolder folder, params string[] options)
    {
        using var process = folder.StartProduct(
            ["run", "--target", "tenant", "--dry-run", "--docs", Repository.InRoot("features", "pages", "v1.0", "devicecompliancepolicy-assign.md"), "--report", folder.In("report"), .. options]);
        return await ClientFolder.FinishAsync(process);
    }
}
