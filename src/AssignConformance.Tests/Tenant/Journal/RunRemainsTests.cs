using System.Collections.Immutable;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tests.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Journal;

public sealed class RunRemainsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 2, 15, 0, TimeSpan.Zero);

    [Fact]
    public void The_latest_place_comes_first_and_what_is_gone_is_left_out()
    {
        var remains = Of(
            Creating("a", "/m/as"), Created("a", "/m/as", "1"),
            Creating("b", "/m/bs"), Created("b", "/m/bs", "2"),
            new JournalEntry.Deleted(s_now, "/beta/m/as/1"));

        remains.Places.Select(place => (place.Recipe, string.Join(',', place.Ids), place.MayHoldMore)).Should().Equal(("b", "2", false), ("a", "", false));
    }

    [Fact]
    public void A_creation_that_nobody_answered_may_have_left_something()
        => Of(Creating("a", "/m/as")).Places.Should().ContainSingle().Which.MayHoldMore.Should().BeTrue();

    [Fact]
    public void A_creation_that_was_refused_left_nothing_but_a_second_one_may_have()
    {
        Of(Creating("a", "/m/as"), new JournalEntry.NotCreated(s_now, "a", "beta", "/m/as", "n")).Places.Single().MayHoldMore.Should().BeFalse();
        Of(Creating("a", "/m/as"), new JournalEntry.NotCreated(s_now, "a", "beta", "/m/as", "n"), Creating("a", "/m/as")).Places.Single().MayHoldMore.Should().BeTrue();
    }

    private static RunRemains Of(params ImmutableArray<JournalEntry> entries)
        => RunRemains.Of([new JournalEntry.RunBegun(s_now, "r", TenantRun.TenantId, TenantRun.Graph), .. entries]);

    private static JournalEntry.Creating Creating(string recipe, string collection) => new(s_now, recipe, "beta", collection, "n");

    private static JournalEntry.Created Created(string recipe, string collection, string id) => new(s_now, recipe, "beta", collection, "n", id);
}
