using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>Generates every artefact of a set of contracts: features, schemas, mappings. The same contracts in any order give the same files.</summary>
public static class ArtefactGenerator
{
    /// <summary>The files in ordinal order of their paths.</summary>
    /// <exception cref="IndistinctPagesException">Two pages give the same operation.</exception>
    public static ImmutableArray<GeneratedFile> Generate(IReadOnlyList<OperationContract> contracts)
    {
        DistinctOperations.Require(contracts);
        var methods = DocumentedMethods(contracts);
        var states = AssignmentStates.Pair(contracts);
        return
        [
            .. contracts.Select(contract => FeatureGenerator.Generate(contract, methods, states))
                .Concat(contracts.SelectMany(Schemas))
                .Concat(MappingGenerator.Generate(contracts))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The features of a run against a service that has answers of its own, in ordinal order of their paths.</summary>
    /// <param name="contracts">With the bodies that will be sent.</param>
    /// <param name="additionalStates">What can be read back though no page documents the list, see <see cref="AssignmentStates.At"/>.</param>
    public static ImmutableArray<GeneratedFile> GenerateForService(IReadOnlyList<OperationContract> contracts, ImmutableArray<AssignmentState> additionalStates)
    {
        var methods = DocumentedMethods(contracts);
        ImmutableArray<AssignmentState> states = [.. AssignmentStates.Pair(contracts), .. additionalStates];
        return [.. contracts.Select(contract => FeatureGenerator.Generate(contract, methods, states, hasOwnAnswers: true)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static FrozenDictionary<string, FrozenSet<string>> DocumentedMethods(IReadOnlyList<OperationContract> contracts)
        => contracts.Where(contract => contract.Operation.Method is not null)
            .SelectMany(contract => contract.Operation.Paths.Select(path =>
                (new PathTemplate($"/{contract.Operation.Version}{path.Value}").Key, Method: contract.Operation.Method!)))
            .GroupBy(each => each.Key, each => each.Method, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<GeneratedFile> Schemas(OperationContract contract)
    {
        if (contract.Request is not null)
        {
            yield return new GeneratedFile($"features/schemas/{contract.Operation.Id}.request.schema.json", WithLineEnd(contract.Request.Schema));
        }

        if (contract.Response is not null)
        {
            yield return new GeneratedFile($"features/schemas/{contract.Operation.Id}.response.schema.json", WithLineEnd(contract.Response.Schema));
        }
    }

    private static string WithLineEnd(string text) => text.EndsWith('\n') ? text : text + "\n";
}
