using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Cleaning;

/// <summary>Breaks a run off at every write of every recipe, before it is applied, before it is answered, and after; then cleans up with nothing but its journal. Enumerated.</summary>
public sealed class EveryMomentTests
{
    public static TheoryData<string, string> Places => TenantTargetTests.Each(RecipeFolder.Own());

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Wherever_a_run_breaks_off_the_tenant_ends_as_it_was(string name, string version)
    {
        var moments = 0;
        foreach (var moment in new[] { Moment.BeforeApplied, Moment.AppliedNotAnswered, Moment.Answered })
        {
            var write = 1;
            while (await BreaksOffAsync(name, version, write, moment))
            {
                moments++;
                write++;
            }
        }

        moments.Should().Be(12, "a run of one recipe has four writes: create, assign, empty, delete");
    }

    /// <summary>Whether the run came as far as that write.</summary>
    private static async Task<bool> BreaksOffAsync(string name, string version, int write, Moment moment)
    {
        using var run = new TenantRun();
        var recipe = run.Recipes.All.Single(each => each.Name == name);
        run.Tenant.Put($"/{version}{recipe.Collection}", "production", "Sales laptops", "keep");
        run.Tenant.Lag = 1;
        var before = run.Tenant.Snapshot;
        var (dead, dies) = (false, false);
        var writes = 0;
        run.Tenant.Fault = request =>
        {
            if (dies && !dead)
            {
                Die();
            }

            if (dead || request.Method == "GET" || ++writes != write)
            {
                return dead ? new FakeFault.Lost(false) : null;
            }

            if (moment == Moment.Answered)
            {
                // What the answer says is still written down; death comes before the next request.
                dies = true;
                return null;
            }

            Die();
            return new FakeFault.Lost(moment == Moment.AppliedNotAnswered);
        };

        // A dead process writes nothing more: a closed journal throws.
        void Die()
        {
            dead = true;
            run.Journal.Dispose();
        }

        try
        {
            await run.AssignAsync(recipe, version);
            await run.Target.CleanAsync();
        }
        catch (ObjectDisposedException)
        {
            dead.Should().BeTrue();
        }

        if (!dead)
        {
            run.Tenant.Snapshot.Should().Be(before);
            return false;
        }

        run.Tenant.Fault = _ => null;
        var cleaned = await run.CleanLaterAsync(run.Journal.Path!);
        cleaned.Left.Should().BeEmpty("write {0}, {1}", write, moment);
        run.Tenant.Snapshot.Should().Be(before, "write {0}, {1}", write, moment);
        using var journal = JournalFile.Continue(run.Journal.Path!);
        journal.Entries[^1].Should().BeOfType<JournalEntry.RunEnded>();
        return true;
    }

    private enum Moment
    {
        BeforeApplied,
        AppliedNotAnswered,
        Answered,
    }
}
