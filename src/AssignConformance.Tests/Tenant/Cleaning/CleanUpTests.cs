using System.Globalization;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Cleaning;

public sealed class CleanUpTests : IDisposable
{
    private readonly TenantRun _run = new();

    private Recipe App => _run.Recipes.All.Single(recipe => recipe.Name == "mobile-app");

    private Recipe Compliance => _run.Recipes.All.Single(recipe => recipe.Name == "compliance-policy");

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task An_object_without_our_mark_is_never_touched_whatever_the_journal_says()
    {
        await _run.AssignAsync(App, "beta");
        var path = _run.Owned.All.Single().Path;
        _run.Tenant.Change(path, "description", "An app of the sales department");
        var writes = _run.Tenant.Writes.Count();

        var cleaned = await _run.Target.CleanAsync();

        cleaned.Left.Should().ContainSingle().Which.Reason.Should().Contain("was not touched");
        _run.Tenant.Writes.Should().HaveCount(writes);
        _run.Tenant.Paths.Should().ContainSingle();
        _run.ReadJournal()[^1].Should().NotBeOfType<AssignConformance.Tenant.Journal.JournalEntry.RunEnded>();
    }

    [Fact]
    public async Task An_object_with_another_name_is_never_touched()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Change(_run.Owned.All.Single().Path, "displayName", "zz-assignconf-adopted");

        (await _run.Target.CleanAsync()).Left.Should().ContainSingle();
        _run.Tenant.Writes.Should().NotContain(write => write.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_creation_whose_answer_was_lost_is_found_by_name_and_mark(bool isApplied)
    {
        _run.Tenant.Lag = 3;
        _run.Tenant.Fault = request => request is { Method: "POST", Target: "/beta/deviceAppManagement/mobileApps" } ? new FakeFault.Lost(isApplied) : null;
        var start = _run.Time.Now;

        var exchange = await _run.AssignAsync(App, "beta");
        var cleaned = await _run.Target.CleanAsync();

        exchange.Failure!.RuleId.Should().Be("AC9007");
        cleaned.IsComplete.Should().BeTrue();
        cleaned.Deleted.Should().HaveCount(isApplied ? 1 : 0);
        _run.Tenant.Snapshot.Should().BeEmpty();
        (_run.Time.Now - start).Should().BeGreaterThanOrEqualTo(_run.Waiting.Settling, "reads of the service lag behind its writes");
    }

    [Fact]
    public async Task A_namesake_without_our_mark_survives_the_search()
    {
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "stranger", _run.Mark.NameFor("beta"), "made by hand");
        _run.Tenant.Fault = request => request is { Method: "POST", Target: "/beta/deviceAppManagement/mobileApps" } ? new FakeFault.Lost(true) : null;

        await _run.AssignAsync(App, "beta");
        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();

        _run.Tenant.Paths.Should().Equal("/deviceAppManagement/mobileApps/stranger");
    }

    [Fact]
    public async Task An_object_that_was_created_twice_is_taken_away_twice()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "twin", _run.Mark.NameFor("beta"), _run.Mark.Text);

        (await _run.Target.CleanAsync()).Deleted.Should().HaveCount(2);
        _run.Tenant.Snapshot.Should().BeEmpty();
    }

    [Fact]
    public async Task A_failure_stops_nothing_and_is_told()
    {
        await _run.AssignAsync(Compliance, "beta");
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Fault = request => request.Method == "DELETE" && request.Target.Contains("mobileApps", StringComparison.Ordinal) ? new FakeFault.Answer(403) : null;

        var cleaned = await _run.Target.CleanAsync();

        cleaned.Deleted.Should().ContainSingle().Which.Should().Contain("deviceCompliancePolicies");
        cleaned.Left.Should().ContainSingle().Which.Reason.Should().Be("DELETE: 403 (Planted); GET: 200");
        _run.Tenant.Paths.Should().ContainSingle();
        _run.Owned.All.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_left_is_finished_later_from_the_journal()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Fault = _ => new FakeFault.Lost(false);
        (await _run.Target.CleanAsync()).IsComplete.Should().BeFalse();
        _run.Journal.Dispose();
        _run.Tenant.Fault = _ => null;

        (await _run.CleanLaterAsync(_run.Journal.Path!)).IsComplete.Should().BeTrue();

        _run.Tenant.Snapshot.Should().BeEmpty();
        _run.ReadJournal()[^1].Should().BeOfType<AssignConformance.Tenant.Journal.JournalEntry.RunEnded>();
    }

    [Fact]
    public async Task A_delete_whose_answer_was_lost_counts_when_the_object_is_gone()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Fault = request => request.Method == "DELETE" ? new FakeFault.Lost(true) : null;

        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();
    }

    [Fact]
    public async Task An_empty_list_that_is_refused_keeps_nothing_from_being_deleted()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Fault = request => request.Target.EndsWith("/assign", StringComparison.Ordinal) ? new FakeFault.Answer(500) : null;

        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();
        _run.Tenant.Bodies.Should().Contain("""{"mobileAppAssignments":[]}""");
    }

    [Fact]
    public async Task A_deleted_object_that_stays_in_sight_is_told()
    {
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Lag = 10_000;

        var cleaned = await _run.Target.CleanAsync();

        cleaned.Left.Should().ContainSingle().Which.Reason.Should().Contain("60 s later");
    }

    [Fact]
    public async Task An_object_that_somebody_else_deleted_is_gone_once_its_creation_has_settled()
    {
        var created = _run.Time.Now;
        await _run.AssignAsync(App, "beta");
        _run.Tenant.Remove(_run.Owned.All.Single().Path);

        (await _run.Target.CleanAsync()).IsComplete.Should().BeTrue();

        (_run.Time.Now - created).Should().BeGreaterThanOrEqualTo(_run.Waiting.Settling);
        _run.Tenant.Writes.Should().NotContain(write => write.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mobile-app", "unknown-recipe")]
    [InlineData("/deviceAppManagement/mobileApps", "/deviceAppManagement/managedEBooks")]
    [InlineData("\"beta\"", "\"v2.0\"")]
    [InlineData("-beta\"", "-gamma\"")]
    public async Task A_journal_that_was_tampered_with_makes_nobody_delete_anything(string old, string replacement)
    {
        await _run.AssignAsync(App, "beta");
        _run.Journal.Dispose();
        await File.WriteAllTextAsync(_run.Journal.Path!, (await File.ReadAllTextAsync(_run.Journal.Path!)).Replace(old, replacement, StringComparison.Ordinal));
        var writes = _run.Tenant.Writes.Count();

        (await _run.CleanLaterAsync(_run.Journal.Path!)).IsComplete.Should().BeFalse();

        _run.Tenant.Writes.Should().HaveCount(writes);
    }

    [Fact]
    public async Task An_id_put_into_the_journal_by_other_hands_leads_to_nothing()
    {
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "production", "Payroll", "important");
        await _run.AssignAsync(App, "beta");
        _run.Journal.Dispose();
        await File.WriteAllTextAsync(_run.Journal.Path!, (await File.ReadAllTextAsync(_run.Journal.Path!)).Replace("real-1", "production", StringComparison.Ordinal));

        var cleaned = await _run.CleanLaterAsync(_run.Journal.Path!);

        cleaned.Left.Should().ContainSingle().Which.Reason.Should().Contain("was not touched");
        cleaned.Deleted.Should().ContainSingle("the run's own object is found by its mark").Which.Should().EndWith("/real-1");
        _run.Tenant.Paths.Should().Equal("/deviceAppManagement/mobileApps/production");
    }

    [Fact]
    public async Task Pages_of_a_list_that_lead_elsewhere_or_have_no_end_are_told()
    {
        for (var index = 0; index < 5; index++)
        {
            _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", $"a{index.ToString(CultureInfo.InvariantCulture)}", "An app", null);
        }

        await _run.AssignAsync(App, "beta");
        _run.Tenant.PageSize = 0;

        (await _run.Target.CleanAsync()).Left.Should().ContainSingle().Which.Reason.Should().Contain("have no end");
    }
}
