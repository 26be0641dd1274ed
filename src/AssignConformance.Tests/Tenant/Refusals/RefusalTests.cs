using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>The cases of the refusal table, each a run of its own. The tenant's log and state say that nothing was written.</summary>
[Collection("SpecFlow runtime")]
public sealed class RefusalTests : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    private static readonly string[] s_usual = [LoggedWrites.Create, LoggedWrites.AssignGroup, LoggedWrites.AssignNobody, LoggedWrites.Delete];

    private readonly TenantProject _project;
    private readonly RefusalScene _scene;
    private readonly Uri _elsewhere;
    private string _before = "";

    public RefusalTests(TenantFixture fixture)
    {
        _project = new TenantProject(fixture.Tenant);
        _scene = new RefusalScene(_project, fixture.Tenant.Control);
        _elsewhere = fixture.Tenant.Elsewhere;
    }

    public static TheoryData<string> Cases => [.. RefusalTable.Cases.Select(each => each.ToString())];

    public Task InitializeAsync() => _scene.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Without_anything_to_refuse_the_run_writes()
    {
        var run = await RunAsync();

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        LoggedWrites.Of(await _scene.Control.ReadLogAsync()).Should().Equal(s_usual);
        (await _scene.Control.ReadCountersAsync()).Applied.Should().Be(s_usual.Length);
        (await _scene.Control.ReadSnapshotAsync()).Should().Be(_before);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_is_written_where_the_table_says_so(string name)
    {
        var refused = RefusalTable.Cases.Single(each => each.ToString() == name);
        await refused.ArrangeAsync(_scene);

        var run = await RunAsync();

        run.ExitCode.Should().Be(refused.Refusal.ExitCode, run.Output + run.Error);
        (run.Output + run.Error).Split('\n').Select(line => line.Trim()).Should().Contain(refused.Says.Replace("{other}", _scene.OtherObject, StringComparison.Ordinal));
        var log = await _scene.Control.ReadLogAsync();
        LoggedWrites.Of(log).Should().BeEmpty();
        (await _scene.Control.ReadSnapshotAsync()).Should().Be(_before);
        log.Should().NotContain(request => request.Origin == "elsewhere");
        Directory.Exists(_project.Journals).Should().BeFalse("nothing was to be put on record");
        Directory.Exists(_project.Report).Should().Be(refused.Refusal.Stage == RefusalStage.InTheRun);
        if (refused.Refusal.Stage == RefusalStage.BeforeAnythingIsSent)
        {
            log.Should().BeEmpty();
        }
        else
        {
            NothingIsNamed(run);
        }
    }

    [Fact]
    public async Task The_refusal_of_a_tenant_repeats_its_id_nowhere()
    {
        _scene.Vary(options => options with { Tenant = options.Tenant with { Tenant = RefusalTable.Stranger } });

        var run = await RunAsync();

        (run.Output + run.Error).Should().NotContain(RefusalTable.Stranger);
        (await _scene.Control.ReadLogAsync()).Should().BeEmpty("not even a token was asked for");
        Directory.Exists(_project.Report).Should().BeFalse();
        Directory.Exists(_project.Journals).Should().BeFalse();
    }

    [Fact]
    public async Task An_object_of_another_run_that_is_older_than_an_hour_stops_nobody()
    {
        await _scene.PlaceOtherRunAsync("deviceAppManagement/mobileApps", "webApp", TimeSpan.FromMinutes(61));

        var run = await RunAsync();

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().Contain("note     other runs         1 objects of runs that broke off are there");
        LoggedWrites.Of(await _scene.Control.ReadLogAsync()).Should().Equal(s_usual);
    }

    [Fact]
    public async Task Beside_a_refused_target_the_page_s_other_scenarios_write_to_the_run_s_object_only()
    {
        _scene.Overlay(RefusalScene.To("allDevicesAssignmentTarget"));
        _scene.Vary(options => options with { Tags = "@v1.0" });

        var run = await RunAsync();

        run.Output.Should().Contain("3 passed, 4 not testable");
        var log = await _scene.Control.ReadLogAsync();
        LoggedWrites.Of(log).Where(write => !write.StartsWith("without a token", StringComparison.Ordinal)).Should().Equal(
            LoggedWrites.Create, LoggedWrites.AssignNobody, LoggedWrites.AssignMalformed, LoggedWrites.AssignMalformed, LoggedWrites.AssignNobody, LoggedWrites.Delete);
        log.Where(request => request.HasToken).Should().NotContain(request => request.Body.Contains("allDevices", StringComparison.OrdinalIgnoreCase));
        (await _scene.Control.ReadSnapshotAsync()).Should().Be(_before);
    }

    /// <summary>A page is read for what it promises, never for where to send it.</summary>
    [Theory]
    [InlineData("https://graph.microsoft.com/", "{elsewhere}")]
    [InlineData("POST /deviceManagement", "POST {elsewhere}v1.0/deviceManagement")]
    public async Task A_host_that_a_page_names_gets_nothing_and_the_configured_one_the_usual_writes(string shown, string instead)
    {
        _scene.EditPage(shown, instead.Replace("{elsewhere}", _elsewhere.AbsoluteUri, StringComparison.Ordinal));

        var run = await RunAsync();

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        var log = await _scene.Control.ReadLogAsync();
        LoggedWrites.Of(log).Should().Equal(s_usual);
        log.Should().NotContain(request => request.Origin == "elsewhere");
        (await _scene.Control.ReadSnapshotAsync()).Should().Be(_before);
    }

    /// <summary>Neither console nor report names tenant, group or what was refused by a real id.</summary>
    private void NothingIsNamed(CommandResult run)
    {
        var stored = Directory.Exists(_project.Report) ? Directory.EnumerateFiles(_project.Report, "*", SearchOption.AllDirectories).Select(File.ReadAllText) : [];
        var texts = stored.Append(run.Output).Append(run.Error).ToList();
        foreach (var id in new[] { Seeds.TenantId, Seeds.TestGroup, Seeds.ProductionGroup, Seeds.GroupWithMembers, RefusalTable.Stranger, Seeds.ClientSecret })
        {
            texts.Should().NotContain(text => text.Contains(id, StringComparison.OrdinalIgnoreCase), id);
        }
    }

    private async Task<CommandResult> RunAsync()
    {
        _before = await _scene.Control.ReadSnapshotAsync();
        return await _scene.RunAsync();
    }
}
