using AssignConformance.Cli;
using AssignConformance.Cli.Cleaning;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Tenant.Objects;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Cleaning;

public sealed class CleanupPipelineTests : IDisposable
{
    private readonly TenantRun _run = new();
    private readonly StringWriter _output = new();

    private Recipe App => _run.Recipes.All.Single(recipe => recipe.Name == "mobile-app");

    private string Output => _output.ToString();

    public void Dispose()
    {
        _output.Dispose();
        _run.Dispose();
    }

    [Fact]
    public async Task A_broken_run_is_finished_and_its_journal_closed()
    {
        await BreakAsync();

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Success);

        _run.Tenant.Snapshot.Should().BeEmpty();
        Output.Should().Contain("the run broke off").And.Contain("gone  /beta/deviceAppManagement/mobileApps/real-1").And.EndWith("1 objects taken away, none left.\n");
        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Success);
        Output.Should().EndWith("0 objects taken away, none left.\n");
    }

    [Fact]
    public async Task Without_allow_writes_it_is_only_listed()
    {
        await BreakAsync();
        var writes = _run.Tenant.Writes.Count();

        (await CleanAsync(allowWrites: false)).Should().Be(ExitCode.CleanUpIncomplete);

        _run.Tenant.Writes.Should().HaveCount(writes);
        Output.Should().Contain("give --allow-writes").And.Contain($"assign-conformance cleanup --tenant {TenantRun.TenantId} --allow-writes");
    }

    [Fact]
    public async Task Incomplete_clean_up_has_its_own_exit_code_and_says_what_is_left()
    {
        await BreakAsync();
        _run.Tenant.Fault = request => request.Method == "DELETE" ? new FakeFault.Answer(403) : null;

        (await CleanAsync(allowWrites: true)).Should().Be(5);

        Output.Should().Contain($"left  /beta/deviceAppManagement/mobileApps/real-1  {_run.Mark.NameFor("beta")}: DELETE: 403 (Planted); GET: 200").And.Contain("AC9005");
    }

    [Fact]
    public async Task An_interrupted_clean_up_says_what_is_left()
    {
        await BreakAsync();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        (await CleanAsync(allowWrites: true, cancellationToken: cancel.Token)).Should().Be(ExitCode.CleanUpIncomplete);

        Output.Should().Contain("clean-up was broken off").And.Contain("AC9005");
        _run.Tenant.Paths.Should().ContainSingle();
    }

    [Fact]
    public async Task A_run_that_is_still_going_on_is_left_alone()
    {
        await _run.AssignAsync(App, "beta");

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Blocked);

        Output.Should().Contain("still going on");
        _run.Tenant.Paths.Should().ContainSingle();
    }

    [Fact]
    public async Task A_journal_of_another_tenant_or_cloud_is_refused()
    {
        await BreakAsync();
        var other = Path.Combine(_run.JournalPath, $"{TenantRun.TenantId}.other.ndjson");
        File.WriteAllText(other, (await File.ReadAllTextAsync(_run.Journal.Path!)).Replace(TenantRun.TenantId, "99999999-2222-3333-4444-555555555555", StringComparison.Ordinal));
        File.WriteAllText(_run.Journal.Path!, (await File.ReadAllTextAsync(_run.Journal.Path!)).Replace("graph.microsoft.com", "graph.microsoft.us", StringComparison.Ordinal));
        var writes = _run.Tenant.Writes.Count();

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.CleanUpIncomplete);

        Output.Should().Contain($"{other}:1: this journal is of another tenant").And.Contain($"{_run.Journal.Path}:1: ").And.Contain("  found ", "the object is ours all the same");
        _run.Tenant.Writes.Should().HaveCount(writes);
    }

    [Fact]
    public async Task A_broken_journal_is_told_and_keeps_no_other_from_being_finished()
    {
        await BreakAsync();
        File.WriteAllText(Path.Combine(_run.JournalPath, $"{TenantRun.TenantId}.broken.ndjson"), "x\n");

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Usage);

        Output.Should().Contain("broken.ndjson:1: this is not JSON");
        _run.Tenant.Snapshot.Should().BeEmpty();
    }

    [Fact]
    public async Task A_torn_last_line_is_told()
    {
        await BreakAsync();
        await File.AppendAllTextAsync(_run.Journal.Path!, "{\"kind\":\"crea");

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Success);

        Output.Should().Contain("its last entry was never whole and is left out (13 bytes)");
    }

    [Fact]
    public async Task Without_a_journal_objects_of_ours_are_only_listed()
    {
        Put(hours: 25, id: "old");

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.CleanUpIncomplete);

        Output.Should().Contain("found /v1.0/deviceAppManagement/mobileApps/old").And.Contain("25.0 h old").And.Contain("--orphans");
        _run.Tenant.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task Orphans_older_than_a_day_are_shown_and_deleted_and_no_others()
    {
        Put(hours: 25, id: "old");
        Put(hours: 23, id: "young");
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", "stranger", RunMark.Create(_run.Time.Now.AddDays(-2), new byte[6]).NameFor("beta"), "by hand");

        (await CleanAsync(allowWrites: true, orphans: true)).Should().Be(ExitCode.CleanUpIncomplete);

        _run.Tenant.Paths.Should().Equal("/deviceAppManagement/mobileApps/stranger", "/deviceAppManagement/mobileApps/young");
        Output.Should().Contain("found ").And.Contain("1 objects taken away, 1 may be left");
        _run.Folder.Of(TenantRun.TenantId).Should().ContainSingle("nothing is written to a tenant outside a journal");
    }

    [Fact]
    public async Task Orphans_need_allow_writes()
    {
        Put(hours: 25, id: "old");

        (await CleanAsync(allowWrites: false, orphans: true)).Should().Be(ExitCode.CleanUpIncomplete);

        _run.Tenant.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task Lists_that_cannot_be_read_are_told()
    {
        _run.Tenant.Fault = _ => new FakeFault.Answer(403);

        (await CleanAsync(allowWrites: true)).Should().Be(ExitCode.Blocked);

        Output.Should().Contain("could not be looked through: GET /v1.0/deviceManagement/deviceCompliancePolicies: 403 (Planted)");
    }

    /// <summary>A run that made an object and died.</summary>
    private async Task BreakAsync()
    {
        await _run.AssignAsync(App, "beta");
        _run.Journal.Dispose();
    }

    private void Put(int hours, string id)
    {
        var mark = RunMark.Create(_run.Time.Now.AddHours(-hours), [1, 2, 3, 4, 5, (byte)hours]);
        _run.Tenant.Put("/beta/deviceAppManagement/mobileApps", id, mark.NameFor("beta"), mark.Text);
    }

    private Task<int> CleanAsync(bool allowWrites, bool orphans = false, CancellationToken cancellationToken = default)
    {
        var settings = new TenantSettings
        {
            TenantId = TenantRun.TenantId,
            AllowedTenants = [TenantRun.TenantId],
            TestGroupId = "22222222-2222-3333-4444-555555555555",
            Cloud = GraphCloud.Global,
            JournalFolder = _run.JournalPath,
        };
        _output.NewLine = "\n";
        return new CleanupPipeline(
            new TenantConnection(settings, _run.Tenant, new OwnedObjects(), _run.Recipes),
            new CleanupOptions { AllowWrites = allowWrites, Orphans = orphans },
            _run.Waiting,
            _output).RunAsync(cancellationToken);
    }
}
