using System.Text.Json.Nodes;
using AssignConformance.Cli.Doctor.Tenants;
using AssignConformance.Cli.Running;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Tenants;

/// <summary>Whole runs against the simulated tenant. Its log says what was written.</summary>
[Collection("SpecFlow runtime")]
public sealed class TenantRunTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    private const string OtherId = "99999999-bbbb-3333-cccc-4444dddd5555";

    private readonly RunningTenant _tenant = fixture.Tenant;
    private readonly TenantProject _project = new(fixture.Tenant);

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_dry_run_tells_what_would_be_done_and_writes_nothing()
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { IsDryRun = true } });

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("ok       tenant", "creates zz-assignconf-", "ok       writes", "dry run: it ends here, and nothing was written.");
        run.Output.Should().NotContain(Seeds.TenantId).And.NotContain(Seeds.TestGroup).And.NotContain(Seeds.ClientId).And.NotContain(Seeds.ClientSecret);
        Directory.Exists(_project.Report).Should().BeFalse("nothing was run");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_run_leaves_the_tenant_as_it_was()
    {
        var before = await _tenant.Control.ReadSnapshotAsync();

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        run.Output.Should().ContainAll("1 objects taken away, none left.", "after the run:\n  ok       test group");
        (await _tenant.Control.ReadSnapshotAsync()).Should().Be(before);
        (await _tenant.Control.ReadCountersAsync()).Applied.Should().BeGreaterThan(2, "something was created, assigned and deleted");
        Directory.EnumerateFiles(_project.Journals).Should().ContainSingle();
    }

    [Fact]
    public async Task Neither_secrets_nor_ids_are_in_what_a_run_prints_and_reports()
    {
        var run = await _project.RunAsync();

        var texts = Directory.EnumerateFiles(_project.Report).Select(File.ReadAllText).Append(run.Output).Append(run.Error).ToList();
        texts.Count.Should().BeGreaterThan(4);
        foreach (var hidden in new[] { Seeds.ClientSecret, Seeds.TestGroup, Seeds.TenantId }.Concat((await _tenant.Control.ReadTokensAsync()).Select(token => token.Value)))
        {
            texts.Should().NotContain(text => text.Contains(hidden, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Without_leave_to_write_the_run_goes_on_and_writes_nothing()
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { AllowWrites = false } });

        run.Output.Should().ContainAll("not allowed: nothing is created", "not testable");
        Directory.Exists(_project.Journals).Should().BeFalse("a run that writes nothing leaves no journal");
        await NothingIsWrittenAsync();
    }

    /// <summary>Each row: a group that must not be assigned to, and why.</summary>
    [Theory]
    [InlineData(Seeds.GroupWithMembers, "has 2 members")]
    [InlineData(Seeds.GroupWithNestedMembers, "has 5 members of groups within it")]
    [InlineData(Seeds.DynamicGroup, "has a membership rule")]
    [InlineData(Seeds.RoleAssignableGroup, "can be assigned roles")]
    [InlineData(Seeds.MailGroup, "is no security group")]
    [InlineData(OtherId, "is no group of this tenant")]
    public async Task An_unfit_group_stops_the_run(string group, string why)
    {
        _project.Section["testGroup"] = group;

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain($"  forbids  test group         group-1 {why}");
        run.Error.Should().Contain("the preflight stops the run; nothing was written");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_tenant_that_is_not_on_the_allow_list_is_refused_before_a_token_is_asked_for()
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { Tenant = OtherId } });

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("not on the allow list");
        (await _tenant.Control.ReadLogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_token_of_another_tenant_stops_the_run_before_Graph_is_asked()
    {
        await _tenant.Control.SetAsync(new TenantSettings { Token = new TokenSettings { Tid = OtherId } });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("forbids  token");
        (await _tenant.Control.ReadLogAsync()).Should().OnlyContain(request => request.Origin == "authority");
    }

    [Fact]
    public async Task A_Graph_that_names_another_tenant_stops_the_run()
    {
        await _tenant.Control.SetAsync(new TenantSettings { OrganizationId = OtherId });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(2);
        run.Output.Should().Contain("forbids  tenant");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task Missing_permissions_block_the_run_and_are_named()
    {
        await _tenant.Control.SetAsync(new TenantSettings { Token = new TokenSettings { Roles = ["GroupMember.Read.All", "Organization.Read.All"] } });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(4);
        run.Output.Should().Contain("the token's roles lack DeviceManagementConfiguration.ReadWrite.All");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_tenant_without_licence_blocks_the_run()
    {
        await _tenant.Control.SetAsync(new TenantSettings { IsLicensed = false });

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(4);
        run.Output.Should().Contain("blocks   licence");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task An_approval_policy_of_the_family_blocks_the_run_and_one_of_another_does_not()
    {
        await _tenant.Control.SetAsync(new TenantSettings { ApprovalPolicies = ["compliancePolicy"] });
        var blocked = await _project.RunAsync();
        await _tenant.Control.SetAsync(new TenantSettings { ApprovalPolicies = ["app"] });
        var dry = await _project.RunAsync(options => options with { Tenant = options.Tenant with { IsDryRun = true } });

        blocked.ExitCode.Should().Be(4);
        blocked.Output.Should().Contain("hold back the writes of compliance-policy");
        dry.ExitCode.Should().Be(0);
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_second_run_at_the_same_time_is_stopped()
    {
        var mark = RunMark.Create(TimeProvider.System.GetUtcNow().AddMinutes(-10), [1, 2, 3, 4, 5, 6]);
        await _tenant.Control.PlaceAsync(new ObjectToPlace(
            "deviceManagement/deviceCompliancePolicies",
            "windows10CompliancePolicy",
            new JsonObject { ["displayName"] = mark.NameFor("v1.0"), ["description"] = mark.Text }));

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(4);
        run.Output.Should().Contain("blocks   other runs").And.Contain("10 min old");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task More_than_one_worker_is_refused_for_a_tenant()
    {
        var run = await _project.RunAsync(options => options with { Workers = 2 });

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("--workers").And.Contain("one request at a time");
        (await _tenant.Control.ReadLogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_configuration_file_that_is_named_and_absent_is_refused()
    {
        var run = await _project.RunAsync(options => options with { Tenant = options.Tenant with { ConfigurationFile = "absent.json" } });

        run.ExitCode.Should().Be(2);
        run.Error.Should().ContainAll("absent.json", "--config");
    }

    [Fact]
    public async Task The_environment_stands_above_the_file()
    {
        _project.Variables["ASSIGN_CONFORMANCE_TEST_GROUP"] = Seeds.GroupWithMembers;

        (await _project.RunAsync()).Output.Should().Contain("has 2 members");
        await NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_clean_up_that_fails_gives_exit_code_5_and_says_what_is_left()
    {
        await _tenant.Control.ScriptAsync(new FaultEffect.Fail(500), method: "DELETE", times: 0);

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(5, run.Output + run.Error);
        run.Error.Should().ContainAll("AC9005: clean-up is incomplete", "cleanup --tenant", "journal: ");
    }

    [Fact]
    public async Task Doctor_tells_the_same_as_the_preflight_and_writes_nothing()
    {
        _project.WriteConfiguration();
        var well = await new TenantDiagnoses(_project.Surroundings, TimeProvider.System).LookAsync(new TenantOptions { Tenant = Seeds.TenantId }, CancellationToken.None);
        _project.Variables.Remove("AZURE_CLIENT_SECRET");
        var lacking = await new TenantDiagnoses(_project.Surroundings, TimeProvider.System).LookAsync(new TenantOptions { Tenant = Seeds.TenantId }, CancellationToken.None);
        var unknown = await new TenantDiagnoses(_project.Surroundings, TimeProvider.System).LookAsync(new TenantOptions { Tenant = OtherId }, CancellationToken.None);

        well.Should().OnlyContain(line => line.IsThere && line.Purpose == "run --target tenant");
        well.Select(line => line.Name).Should().ContainInOrder("tenant settings", "credential", "tenant", "identity", "permissions", "test group", "licence");
        well[1].Detail.Should().Be("environment; AZURE_CLIENT_ID, AZURE_CLIENT_SECRET set");
        lacking.Should().ContainSingle(line => !line.IsThere).Which.Name.Should().Be("token");
        unknown.Should().ContainSingle().Which.Detail.Should().Contain("not on the allow list");
        await NothingIsWrittenAsync();
    }

    private async Task NothingIsWrittenAsync()
    {
        (await _tenant.Control.ReadCountersAsync()).Writes.Should().Be(0);
        (await _tenant.Control.ReadLogAsync()).Where(request => request.Origin == "graph").Should().OnlyContain(request => request.Method == "GET" || !request.HasToken);
    }
}
