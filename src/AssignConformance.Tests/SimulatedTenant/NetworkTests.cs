using AssignConformance.SimulatedTenant.Scripting;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>A network that is lost at each moment of a write.</summary>
public sealed class NetworkTests(TenantFixture fixture) : TenantTests(fixture)
{
    private const string Policies = "v1.0/deviceManagement/deviceCompliancePolicies";
    private static readonly string s_creation = FamilySample.All.First().Sample.Creation;

    [Theory]
    [InlineData(Moment.Before, 7)]
    [InlineData(Moment.Applied, 8)]
    public async Task A_lost_network_loses_the_answer_and_all_that_follows(Moment moment, int objects)
    {
        await Control.BreakAsync(new FaultEffect.Reset(moment, Lasting: true), write: 1);

        (await FluentActions.Awaiting(() => PostAsync(Policies, s_creation)).Should().ThrowAsync<HttpRequestException>()).WithInnerException<IOException>();
        await FluentActions.Awaiting(() => GetAsync(Policies)).Should().ThrowAsync<HttpRequestException>();
        await Control.SetNetworkAsync(up: true);

        (await GetAsync(Policies)).Status.Should().Be(200);
        (await Control.ReadObjectsAsync()).Should().HaveCount(objects);
    }

    [Fact]
    public async Task A_network_lost_after_the_answer_lets_the_answer_through()
    {
        await Control.BreakAsync(new FaultEffect.Reset(Moment.Answered, Lasting: true), write: 1);

        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        await FluentActions.Awaiting(() => GetAsync(Policies)).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_single_reset_costs_one_request()
    {
        await Control.BreakAsync(new FaultEffect.Reset(), write: 1);

        await FluentActions.Awaiting(() => PostAsync(Policies, s_creation)).Should().ThrowAsync<HttpRequestException>();
        (await PostAsync(Policies, s_creation)).Status.Should().Be(201);
        (await Control.ReadLogAsync()).Where(request => request.Write is not null).Select(request => request.Outcome).Should().Equal("reset, Before", "answered");
    }
}
