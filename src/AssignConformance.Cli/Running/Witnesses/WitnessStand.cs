using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>Asks those who know an operation besides its page and a target.</summary>
internal sealed class WitnessStand(Workspace workspace)
{
    private readonly SdkWitness _sdk = new(workspace);
    private readonly Dictionary<string, MetadataWitness> _metadata = new(StringComparer.Ordinal);

    /// <summary>A word of each.</summary>
    /// <param name="findings">Of the operation's page.</param>
    public ImmutableArray<WitnessWord> Hear(ApiPage page, OperationContract contract, IEnumerable<Finding> findings)
    {
        var version = contract.Operation.Version;
        if (!_metadata.TryGetValue(version, out var metadata))
        {
            var types = workspace.Catalogues.For(version);
            _metadata[version] = metadata = new MetadataWitness(types, new DocumentedTypes(workspace, types).FindingsOf);
        }

        return [metadata.Testify(contract, findings), _sdk.Testify(page, contract.Operation)];
    }
}
