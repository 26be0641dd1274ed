using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>
/// Writes WireMock mappings (the format of WireMock 3) of all operations. Per path they form a funnel from the particular to the general, told apart
/// by unique priorities: an empty list where nothing is assigned (<see cref="AssignmentState"/>), mended example (asked for by a preference), documented request, conforming request, 400, 415, 405, 401. Each stage asks less than
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
        var states = AssignmentStates.Pair(contracts);
        var mappings = contracts.OrderBy(contract => contract.Operation.Id, StringComparer.Ordinal)
            .SelectMany(Routes)
            .GroupBy(route => route.Path.Key, StringComparer.Ordinal)
            .OrderBy(group => group.First().Path, PathTemplate.MostSpecificFirst)
            .SelectMany(group => PathFunnel.Generate([.. group], states))
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

        files.AddRange(contracts.SelectMany(contract => Bodies(contract, states)));
        return files.ToImmutable();
    }

    /// <summary>The file below <c>__files</c> that holds the answer of an example, or null where it has no body.</summary>
    internal static string? BodyFile(OperationContract contract, ContractExample example, AnswerForm form)
        => example.ResponseBody is null ? null : $"{contract.Operation.Id}/{example.Number}-{example.StatusCode}{form switch
        {
            AnswerForm.Mended => "-mended",
            AnswerForm.Empty => "-empty",
            _ => "",
        }}.json";

    private static IEnumerable<GeneratedFile> Bodies(OperationContract contract, ImmutableArray<AssignmentState> states)
    {
        foreach (var example in contract.Examples.Where(example => example.ResponseBody is not null))
        {
            yield return new GeneratedFile("stubs/__files/" + BodyFile(contract, example, AnswerForm.Documented), example.ResponseBody!.Text);
            if (!example.ResponseBody.Deviations.IsEmpty && example.ResponseBody.Repaired is { } repaired)
            {
                yield return new GeneratedFile("stubs/__files/" + BodyFile(contract, example, AnswerForm.Mended), repaired);
            }
        }

        var mayBeEmpty = states.SelectMany(state => state.Listing.Select(each => (each.Contract, each.Example)).Concat(state.Assigning.Select(each => (each.Contract, each.Example))));
        foreach (var example in mayBeEmpty.Where(each => each.Contract == contract).Select(each => each.Example).DistinctBy(example => example.Number))
        {
            if (EmptyList.Answer(example.ResponseBody) is { } empty)
            {
                yield return new GeneratedFile("stubs/__files/" + BodyFile(contract, example, AnswerForm.Empty), empty);
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

        foreach (var path in contract.Paths().Select(path => new PathTemplate(path)))
        {
            var shown = contract.Examples.Where(example => PathKey.Covers(path.Path, example.Path)).ToImmutableArray();
            yield return new Route(path, contract, shown.IsEmpty ? contract.Examples : shown, !shown.IsEmpty);
        }
    }
}
