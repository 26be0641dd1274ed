using System.Globalization;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>As <see cref="CrashMatrixTests"/>, with the command that people call and all scenarios of a page, and <c>cleanup</c> as a process.</summary>
public sealed class KilledCommandTests(ITestOutputHelper output) : CrashTests(output)
{
    /// <summary>The command as people call it, with all scenarios of a page.</summary>
    [Fact]
    public async Task A_killed_command_is_cleaned_up_at_every_write_and_moment()
    {
        const string Page = "v1.0/devicecompliancepolicy-assign.md";
        int writes;
        using (var undisturbed = new ClientFolder(Tenant))
        {
            await Control.StartRunAsync();
            var earlier = (await Control.ReadCountersAsync()).Writes;
            using var client = undisturbed.StartCommand(Page);
            var run = await ClientFolder.FinishAsync(client);
            Output.WriteLine(run.Output);
            (await Control.ReadSnapshotAsync()).Should().Be(Before);
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
                using var folder = new ClientFolder(Tenant);
                using var client = folder.StartCommand(Page);
                await Control.NameClientAsync(client.Id);
                (await ClientFolder.FinishAsync(client)).ExitCode.Should().Be(Killed, point);
                await AssertCleanedAsync(await folder.CleanUpAsync(), point);
            }
        }
    }
}
