using AssignConformance.Tests.Support.SimulatedTenant;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>One process for all tests of the simulation, one after the other; each begins with what the tenant holds at its start.</summary>
public sealed class TenantFixture : IAsyncLifetime
{
    internal RunningTenant Tenant { get; private set; } = null!;

    public async Task InitializeAsync() => Tenant = await RunningTenant.StartAsync();

    public async Task DisposeAsync() => await Tenant.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class TenantCollection : ICollectionFixture<TenantFixture>
{
    public const string Name = "simulated tenant";
}
