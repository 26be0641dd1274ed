using Xunit;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Runs its tests when no other test runs, against hosts that they share.</summary>
[CollectionDefinition("Both stub hosts", DisableParallelization = true)]
public sealed class BothStubHosts : ICollectionFixture<SharedAssignStubs>;
