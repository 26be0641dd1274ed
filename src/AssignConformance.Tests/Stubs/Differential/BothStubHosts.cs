using Xunit;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Runs its tests when no other test runs.</summary>
[CollectionDefinition("Both stub hosts", DisableParallelization = true)]
public sealed class BothStubHosts;
