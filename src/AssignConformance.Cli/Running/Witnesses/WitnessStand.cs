using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>Asks those who know an operation besides its page and a target.</summary>
internal sealed class WitnessStand(Workspace workspace)
{
    private static readonly WitnessWord s_sdk = new(Witness.Sdk, Opinion.NoWord, "The SDK is not asked yet.", []);

    private readonly Dictionary<string, MetadataWitness> _metadata = new(StringComparer.Ordinal);

    /// <summary>A word of each.</summary>
    /// <param name="findings">Of the operation's page.</param>
    public ImmutableArray<WitnessWord> Hear(OperationContract contract, IEnumerable<Finding> findings)
    {
        var version = contract.Operation.Version;
        if (!_metadata.TryGetValue(version, out var metadata))
        {
            var types = workspace.Catalogues.For(version);
            _metadata[version] = metadata = new MetadataWitness(types, new DocumentedTypes(workspace, types).FindingsOf);
        }

        return [metadata.Testify(contract, findings), s_sdk];
    }
}
