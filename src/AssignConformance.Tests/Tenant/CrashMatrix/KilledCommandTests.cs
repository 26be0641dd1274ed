using System.Globalization;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>As <see cref="CrashMatrixTests"/>, with the command that people call and all scenarios of a page, and <c>cleanup</c> as a process.</summary>
public sealed class KilledCommandTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Killed = 128 + 9;

    private RunningTenant _tenant = null!;
    private string _before = "";

    private TenantControl Control => _tenant.Control;

    public async Task InitializeAsync()
    {
        _tenant = await RunningTenant.StartAsync();
        _before = await Control.ReadSnapshotAsync();
    }

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    /// <summary>The command as people call it, with all scenarios of a page.</summary>
    [Fact]
    public async Task A_killed_command_is_cleaned_up_at_every_write_and_moment()
    {
        const string Page = "v1.0/devicecompliancepolicy-assign.md";
        int writes;
        using (var undisturbed = new ClientFolder(_tenant))
        {
            await Control.StartRunAsync();
            var earlier = (await Control.ReadCountersAsync()).Writes;
            using var client = undisturbed.StartCommand(Page);
            var run = await ClientFolder.FinishAsync(client);
            output.WriteLine(run.Output);
            (await Control.ReadSnapshotAsync()).Should().Be(_before);
            writes = (await Control.ReadCountersAsync()).Writes - earlier;
            writes.Should().BeGreaterThan(3, run.Output);
        }

        foreach (var moment in Enum.GetValues<Moment>())
        {
            for (var write = 1; write <= writes; write++)
            {
                var point = string.Create(CultureInfo.InvariantCulture, $"{Page} write {write} of {writes} {moment}");
                await Control.StartRunAsync();
                await Control.BreakAsync(new FaultEffect.Kill(moment), write);
                using var folder = new ClientFolder(_tenant);
                using var client = folder.StartCommand(Page);
                await Control.NameClientAsync(client.Id);
                (await ClientFolder.FinishAsync(client)).ExitCode.Should().Be(Killed, point);
                var cleaned = await folder.CleanUpAsync();
                output.WriteLine($"{point}: {cleaned.Output.ReplaceLineEndings(" | ")}");
                cleaned.ExitCode.Should().Be(0, "{0}: {1}", point, cleaned.Output);
                (await Control.ReadSnapshotAsync()).Should().Be(_before, point);
                (await Control.ReadUnplayedAsync()).Should().BeEmpty(point);
            }
        }
    }
}
