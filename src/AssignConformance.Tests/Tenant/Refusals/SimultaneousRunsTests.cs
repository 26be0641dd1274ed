using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>Two processes make their first objects at the same moment: the tenant holds each creation until the other is there.</summary>
public sealed class SimultaneousRunsTests(ITestOutputHelper output) : CrashTests(output)
{
    private const string OtherPage = "beta/ioslobappprovisioningconfiguration-assign.md";

    [Theory]
    [InlineData(RefusalScene.Page, "@smoke")]
    [InlineData(OtherPage, "@smoke")]
    public async Task Of_two_runs_that_begin_together_one_assigns_and_the_other_gives_way(string secondPage, string secondTags)
    {
        await Control.ScriptAsync(new FaultEffect.Meet(), path: "/*/device*Management/*", method: "POST", times: 2);
        using var first = new ClientFolder(Tenant, readBackDeadline: 20);
        using var second = new ClientFolder(Tenant, readBackDeadline: 20);
        using var one = first.StartCommand(RefusalScene.Page, "--tags", "@smoke");
        using var two = second.StartCommand(secondPage, "--tags", secondTags);
        var runs = await Task.WhenAll(ClientFolder.FinishAsync(one), ClientFolder.FinishAsync(two));

        runs.Should().ContainSingle(run => run.ExitCode == RefusalTable.Simultaneous.ExitCode, string.Join('\n', runs.Select(run => run.Output))).Which.Output.Should().Contain("AC9010: Another run began at the same time, before this one: its object zz-assignconf-")
            .And.Contain("This one takes its own away and assigns nothing. Run again when that one has ended.").And.Contain("1 objects taken away, none left.");
        var log = await Control.ReadLogAsync();
        log.Count(request => LoggedWrites.Of([request]) is [LoggedWrites.Create]).Should().Be(2, "both had begun");
        var lists = log.Where(request => LoggedWrites.ObjectOf(request) is not null).GroupBy(LoggedWrites.ObjectOf).Select(ListsOf).Where(writes => !writes.IsEmpty).ToList();
        lists.Should().HaveCount(2);
        lists.Should().ContainSingle(writes => writes.SequenceEqual(new[] { LoggedWrites.AssignNobody, LoggedWrites.Delete }), "the later only takes its object away");
        lists.Should().ContainSingle(writes => writes.Contains(LoggedWrites.AssignGroup));
        runs.Should().ContainSingle(run => run.ExitCode == 0, "the earlier goes on");
        (await Control.ReadUnplayedAsync()).Should().BeEmpty();
        (await Control.ReadSnapshotAsync()).Should().Be(Before);
    }

    private static ImmutableArray<string> ListsOf(IEnumerable<LoggedRequest> requests) => LoggedWrites.Of(requests);
}
