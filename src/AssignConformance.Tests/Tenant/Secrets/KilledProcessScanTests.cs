using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>The scan of the command as a process that SIGKILL ends, and of the <c>cleanup</c> after it: all that they printed, and every file in their folder.</summary>
public sealed class KilledProcessScanTests(ITestOutputHelper output) : CrashTests(output)
{
    [Fact]
    public async Task A_killed_run_and_its_clean_up_leave_no_secret_behind()
    {
        await Control.StartRunAsync();
        await Control.BreakAsync(new FaultEffect.Kill(Moment.Applied), write: 3);
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand("v1.0/devicecompliancepolicy-assign.md");
        await Control.NameClientAsync(client.Id);

        var killed = await ClientFolder.FinishAsync(client);
        var left = folder.Written.ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        var cleaned = await folder.CleanUpAsync();

        killed.ExitCode.Should().Be(Killed);
        cleaned.ExitCode.Should().Be(0, cleaned.Output);
        var tokens = await Control.ReadTokensAsync();
        tokens.Length.Should().BeGreaterThan(1, "the run and the clean-up had one each");
        ImmutableArray<Planted> secrets = [new("client secret", Seeds.ClientSecret), .. tokens.Select(token => new Planted("access token", token.Value))];
        var texts = left.Values.Concat(folder.Written.Select(File.ReadAllText)).Append(killed.Output).Append(cleaned.Output).ToList();
        texts.SelectMany(new SecretScanner(secrets).Find).Should().BeEmpty();
        left[folder.Journal!].Should().Contain(Seeds.TenantId, "the journal names the tenant").And.NotContain("eyJ");
        var reports = left.Where(file => file.Key != folder.Journal).ToList();
        reports.Should().NotBeEmpty("the killed run had begun its report");
        reports.SelectMany(file => new SecretScanner([new("tenant", Seeds.TenantId), new("group", Seeds.TestGroup), new("client", Seeds.ClientId)]).Find(file.Value)).Should().BeEmpty();
    }
}
