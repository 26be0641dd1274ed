using System.Diagnostics;
using System.Globalization;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>
/// Ends a run at every write of every recipe: the simulated tenant kills the client's process before it applies the write, before it answers, and after; then
/// <c>cleanup</c> runs, and the tenant holds exactly what it held before. The points are enumerated: the writes of an undisturbed run are counted first.
/// </summary>
public sealed class CrashMatrixTests(ITestOutputHelper output) : CrashTests(output)
{
    /// <summary>Every recipe, in its last version and in its first by turns: a version is but a segment of each path.</summary>
    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (recipe, index) in RecipeFolder.Own().All.Select((recipe, index) => (recipe, index)))
            {
                data.Add(recipe.Name, index % 2 == 0 ? recipe.Versions[0] : recipe.Versions[^1]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_killed_run_is_cleaned_up_at_every_write_and_moment(string recipe, string version)
    {
        var writes = await CountWritesAsync(recipe, version);
        writes.Should().Be(4, "a run creates, assigns, empties and deletes");
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var write = 1; write <= writes; write++)
            {
                var point = string.Create(CultureInfo.InvariantCulture, $"{recipe} {version} write {write} {moment}");
                await Control.StartRunAsync();
                await Control.BreakAsync(new FaultEffect.Kill(moment), write);
                using var folder = new ClientFolder(Tenant);
                (await RunAsync(folder, recipe, version)).ExitCode.Should().Be(Killed, point);
                await AssertCleanedAsync(folder, point);
            }
        }
    }

    [Fact]
    public async Task A_run_that_is_killed_at_the_second_attempt_of_a_write_is_cleaned_up()
    {
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var write = 1; write <= 4; write++)
            {
                var point = string.Create(CultureInfo.InvariantCulture, $"write {write}, throttled, second attempt {moment}");
                await Control.StartRunAsync();
                await Control.BreakAsync(new FaultEffect.Throttle(RetryAfterForm.Fractional, 0.05), write);
                await Control.BreakAsync(new FaultEffect.Kill(moment), write + 1);
                using var folder = new ClientFolder(Tenant);
                (await RunAsync(folder, "mobile-app-configuration", "v1.0")).ExitCode.Should().Be(Killed, point);
                await AssertCleanedAsync(folder, point);
            }
        }
    }

    [Fact]
    public async Task A_creation_whose_answer_is_lost_is_taken_away_by_the_run_itself()
    {
        await Control.StartRunAsync();
        await Control.BreakAsync(new FaultEffect.Reset(Moment.Applied), write: 1);
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand("v1.0/devicecompliancepolicy-assign.md");

        var run = await ClientFolder.FinishAsync(client);

        run.Output.Should().Contain("none left");
        run.ExitCode.Should().NotBe(5, run.Output);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty();
        (await Control.ReadSnapshotAsync()).Should().Be(Before);
    }

    [Fact]
    public async Task Reads_that_lag_behind_the_writes_hide_nothing_from_cleanup()
    {
        await Control.SetAsync(new TenantSettings { StaleReads = 2 });
        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var write = 1; write <= 4; write++)
            {
                var point = string.Create(CultureInfo.InvariantCulture, $"write {write} {moment}, stale reads");
                await Control.StartRunAsync();
                await Control.BreakAsync(new FaultEffect.Kill(moment), write);
                using var folder = new ClientFolder(Tenant);
                (await RunAsync(folder, "device-configuration", "beta")).ExitCode.Should().Be(Killed, point);
                await AssertCleanedAsync(folder, point);
            }
        }
    }

    [Fact]
    public async Task A_journal_whose_last_line_is_torn_is_finished_all_the_same()
    {
        for (var write = 1; write <= 4; write++)
        {
            var point = string.Create(CultureInfo.InvariantCulture, $"write {write}, torn");
            await Control.StartRunAsync();
            await Control.BreakAsync(new FaultEffect.Kill(Moment.Answered), write);
            using var folder = new ClientFolder(Tenant);
            (await RunAsync(folder, "mobile-app", "beta")).ExitCode.Should().Be(Killed, point);
            await File.AppendAllTextAsync(folder.Journal!, "{\"kind\":\"deleti");

            (await AssertCleanedAsync(folder, point)).Should().Contain("never whole");
        }
    }

    [Fact]
    public async Task After_a_lost_network_the_run_says_what_is_left_and_cleanup_finishes_it()
    {
        foreach (var moment in new[] { Moment.Before, Moment.Applied })
        {
            for (var write = 1; write <= 4; write++)
            {
                var point = string.Create(CultureInfo.InvariantCulture, $"write {write} {moment}, network lost");
                await Control.StartRunAsync();
                await Control.BreakAsync(new FaultEffect.Reset(moment, Lasting: true), write);
                using var folder = new ClientFolder(Tenant);
                var run = await RunAsync(folder, "compliance-policy", "v1.0");
                run.ExitCode.Should().Be(5, "{0}: {1}", point, run.Output);
                await Control.SetNetworkAsync(up: true);

                await AssertCleanedAsync(folder, point);
            }
        }
    }

    [Fact]
    public async Task An_expired_token_is_renewed_and_nothing_is_left()
    {
        for (var write = 1; write <= 4; write++)
        {
            await Control.StartRunAsync();
            await Control.BreakAsync(new FaultEffect.ExpireTokens(), write);
            using var folder = new ClientFolder(Tenant);

            var run = await RunAsync(folder, "mobile-app", "v1.0");

            (await Control.ReadUnplayedAsync()).Should().BeEmpty();
            run.ExitCode.Should().Be(0, run.Output);
            (await Control.ReadSnapshotAsync()).Should().Be(Before);
        }
    }

    [Fact]
    public async Task Ctrl_C_during_any_write_leads_to_clean_up_by_the_run_itself()
    {
        for (var write = 1; write <= 4; write++)
        {
            var point = string.Create(CultureInfo.InvariantCulture, $"write {write}, interrupted");
            await Control.StartRunAsync();
            var earlier = (await Control.ReadCountersAsync()).Applied;
            await Control.BreakAsync(new FaultEffect.Delay(3000, Moment.Applied), write);
            using var folder = new ClientFolder(Tenant);
            using var client = folder.StartRun("settings-catalogue-policy", "beta");
            var started = Stopwatch.StartNew();
            while ((await Control.ReadCountersAsync()).Applied - earlier < write && started.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }

            using var kill = Process.Start("kill", ["-" + Signals.Interrupt, client.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            var run = await ClientFolder.FinishAsync(client);

            run.ExitCode.Should().Be(130, "{0}: {1}", point, run.Output);
            (await Control.ReadSnapshotAsync()).Should().Be(Before, point);
        }
    }

    /// <summary>The writes of a run that nothing disturbs, after which the tenant is as it was.</summary>
    private async Task<int> CountWritesAsync(string recipe, string version)
    {
        using var folder = new ClientFolder(Tenant);
        await Control.StartRunAsync();
        var earlier = (await Control.ReadCountersAsync()).Writes;
        var run = await RunAsync(folder, recipe, version);
        run.ExitCode.Should().Be(0, run.Output);
        run.Output.Should().NotContain("AC9", run.Output);
        (await Control.ReadSnapshotAsync()).Should().Be(Before);
        return (await Control.ReadCountersAsync()).Writes - earlier;
    }

    private async Task<(int ExitCode, string Output)> RunAsync(ClientFolder folder, string recipe, string version)
    {
        using var client = folder.StartRun(recipe, version);
        await Control.NameClientAsync(client.Id);
        return await ClientFolder.FinishAsync(client);
    }

    private async Task<string> AssertCleanedAsync(ClientFolder folder, string point)
    {
        var cleaned = await folder.CleanUpHereAsync();
        await AssertCleanedAsync(cleaned, point);
        return cleaned.Output;
    }
}
