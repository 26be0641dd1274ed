using System.Text.RegularExpressions;
using AssignConformance.Cli;
using AssignConformance.Cli.Cleaning;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>The command that a run prints where its clean-up is incomplete, and what <c>cleanup</c> says where it can't get in.</summary>
public sealed class CleanupCallTests(ITestOutputHelper output) : CrashTests(output)
{
    private const string Page = "v1.0/devicecompliancepolicy-assign.md";

    [Fact]
    public async Task The_printed_command_finishes_the_clean_up_as_it_stands()
    {
        using var folder = new ClientFolder(Tenant);
        folder.RenameConfiguration("the admin's config.json");
        await Control.ScriptAsync(new FaultEffect.Fail(500), method: "DELETE", times: 0);
        using var client = folder.StartCommand(Page, "--tags", "@smoke", "--config", "the admin's config.json", "--credential", "environment");
        var run = await ClientFolder.FinishAsync(client);
        run.ExitCode.Should().Be(ExitCode.CleanUpIncomplete, run.Output);
        var printed = Regex.Match(run.Output, "(?<=To finish it: ).+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        printed.Should().ContainAll("--config 'the admin'\\''s config.json'", "--docs ", "--credential environment");
        await Control.StartRunAsync();

        await AssertCleanedAsync(await folder.RunInShellAsync(printed), printed);
    }

    [Fact]
    public async Task Words_that_a_shell_would_read_otherwise_are_quoted()
        => (await ClientFolder.EchoInShellAsync(new CleanupCall("t", "a b", "$HOME/*;é", "it's", Orphans: true).ToString()["assign-conformance ".Length..]))
            .Should().Be("cleanup\n--tenant\nt\n--allow-writes\n--orphans\n--config\na b\n--docs\n$HOME/*;é\n--credential\nit's\n");

    [Fact]
    public async Task A_token_that_is_not_issued_blocks_cleanup()
    {
        await Control.ScriptAsync(new FaultEffect.Throttle(RetryAfterForm.Whole, 0), "*/oauth2/v2.0/token", times: 0);
        using var folder = new ClientFolder(Tenant);

        var cleaned = await folder.CleanUpAsync();

        cleaned.ExitCode.Should().Be(ExitCode.Blocked, cleaned.Output);
        cleaned.Output.Should().Contain("token: ").And.Contain("Nothing was written.");
    }

    [Fact]
    public async Task A_tenant_that_does_not_say_who_it_is_blocks_cleanup_and_another_one_is_refused()
    {
        using var folder = new ClientFolder(Tenant);
        await Control.ScriptAsync(new FaultEffect.Refuse(RefusalKind.DirectoryPermission), "/v1.0/organization");
        var blocked = await folder.CleanUpAsync();
        await Control.SetAsync(new TenantSettings { OrganizationId = "99999999-bbbb-3333-cccc-4444dddd5555" });
        var refused = await folder.CleanUpAsync();

        blocked.ExitCode.Should().Be(ExitCode.Blocked, blocked.Output);
        refused.ExitCode.Should().Be(ExitCode.Usage, refused.Output);
    }
}
