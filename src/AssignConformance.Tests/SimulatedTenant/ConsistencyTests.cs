using AssignConformance.SimulatedTenant.State;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>Eventual consistency: reads that lag behind writes.</summary>
public sealed class ConsistencyTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";
    private static readonly string s_creation = FamilySample.All.First().Sample.Creation;

    [Fact]
    public async Task Reads_show_the_old_state_for_a_while()
    {
        var created = await PostAsync(Policies, s_creation);
        await Control.SetAsync(new TenantSettings { StaleReads = 2 });
        var place = $"{Policies}/{created.Id}";

        await PostAsync(place + "/assign", FamilySample.All.First().Sample.AssignTo(Seeds.TestGroup));
        var counts = new List<int>();
        for (var read = 0; read < 3; read++)
        {
            counts.Add((await GetAsync(place + "/assignments")).Json["value"]!.AsArray().Count);
        }

        counts.Should().Equal(0, 0, 1);
        (await DeleteAsync(place)).Status.Should().Be(204);
        (await GetAsync(place)).Status.Should().Be(200);
        (await GetAsync(Policies)).Text.Should().Contain(created.Id);
        (await GetAsync(place)).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_new_object_is_missing_for_a_while_and_can_be_assigned_all_the_same()
    {
        await Control.SetAsync(new TenantSettings { StaleReads = 1 });
        var created = await PostAsync(Policies, s_creation);
        var place = $"{Policies}/{created.Id}";

        (await PostAsync(place + "/assign", FamilySample.All.First().Sample.AssignTo(Seeds.TestGroup))).Status.Should().Be(200);

        (await GetAsync(place)).Status.Should().Be(404);
        (await GetAsync(place)).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_control_endpoint_never_lags()
    {
        await Control.SetAsync(new TenantSettings { StaleReads = 100 });
        var before = await Control.ReadSnapshotAsync();

        await PostAsync(Policies, s_creation);

        (await Control.ReadObjectsAsync()).Should().HaveCount(8);
        (await Control.ReadSnapshotAsync()).Should().NotBe(before);
    }
}
