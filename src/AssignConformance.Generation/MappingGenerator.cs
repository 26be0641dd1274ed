using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>
/// Writes WireMock mappings (the format of WireMock 3) of all operations. Per path they form a funnel from the particular to the general, told apart
/// by unique priorities: mended example (asked for by a preference), documented request, conforming request, 400, 415, 405, 401. Each stage asks less than
/// those before it, so that no stage needs to say what it does not match.
/// </summary>
public static class MappingGenerator
{
    /// <summary>One file an operation under <c>stubs/mappings</c>, and the bodies they answer with under <c>stubs/__files</c>.</summary>
    /// <exception cref="IndistinctPagesException">Two pages give the same operation.</exception>
    public static ImmutableArray<GeneratedFile> Generate(IReadOnlyList<OperationContract> contracts)
    {
        DistinctOperations.Require(contracts);
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var mappings = contracts.OrderBy(contract => contract.Operation.Id, StringComparer.Ordinal)
            .SelectMany(Routes)
            .GroupBy(route => route.Path.Key, StringComparer.Ordinal)
            .OrderBy(group => group.First().Path, PathTemplate.MostSpecificFirst)
            .SelectMany(group => PathFunnel.Generate([.. group]))
            .ToImmutableArray();

        for (var index = 0; index < mappings.Length; index++)
        {
            mappings[index].Json["priority"] = index + 1;
        }

        foreach (var operation in mappings.GroupBy(mapping => mapping.OperationId, StringComparer.Ordinal))
        {
            files.Add(new GeneratedFile(
                $"stubs/mappings/{operation.Key}.json",
                JsonLayout.Write(new JsonObject { ["mappings"] = new JsonArray([.. operation.Select(mapping => mapping.Json)]) })));
        }

        files.AddRange(contracts.SelectMany(Bodies));
        return files.ToImmutable();
    }

    /// <summary>The file below <c>__files</c> that holds the answer of an example, or null where it has no body.</summary>
    internal static string? BodyFile(OperationContract contract, ContractExample example, bool mended)
        => example.ResponseBody is null ? null : $"{contract.Operation.Id}/{example.Number}-{example.StatusCode}{(mended ? "-mended" : "")}.json";

    private static IEnumerable<GeneratedFile> Bodies(OperationContract contract)
    {
        foreach (var example in contract.Examples.Where(example => example.ResponseBody is not null))
        {
            yield return new GeneratedFile("stubs/__files/" + BodyFile(contract, example, mended: false), example.ResponseBody!.Text);
            if (!example.ResponseBody.Deviations.IsEmpty && example.ResponseBody.Repaired is { } repaired)
            {
                yield return new GeneratedFile("stubs/__files/" + BodyFile(contract, example, mended: true), repaired);
            }
        }
    }

    /// <summary>An operation's paths: the documented ones, and those of examples that are instances of none of them.</summary>
    private static IEnumerable<Route> Routes(OperationContract contract)
    {
        if (contract.Operation.Method is null || contract.Examples.IsEmpty)
        {
            yield break;
        }

        var documented = contract.Operation.Paths.Select(path => new PathTemplate($"/{contract.Operation.Version}{path.Value}")).ToImmutableArray();
        var examples = contract.Examples.Select(example => (Example: example, Path: new PathTemplate(example.Target.Split('?')[0]))).ToImmutableArray();
        var own = examples.Where(each => !documented.Any(path => path.Covers(each.Path))).Select(each => each.Path);
        foreach (var path in documented.Concat(own).DistinctBy(path => path.Key, StringComparer.Ordinal))
        {
            var shown = examples.Where(each => path.Covers(each.Path)).Select(each => each.Example).ToImmutableArray();
            yield return new Route(path, contract, shown.IsEmpty ? contract.Examples : shown, !shown.IsEmpty);
        }
    }
}
