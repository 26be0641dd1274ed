using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Derives what an operation's bodies must be, and judges its examples by it.</summary>
public static class ContractDeriver
{
    /// <summary>Derives the contract; same operation and types, same contract. Never throws on what a page says.</summary>
    /// <param name="operation">The documented operation.</param>
    /// <param name="types">The types of the operation's version.</param>
    public static OperationContract Derive(Operation operation, TypeCatalogue types)
    {
        // A documented request has no unknown properties; a service may add some to its response at any time.
        var options = new SchemaOptions(IsMapping: false, AdmitsUnknown: false, RequiresDocumented: false, RelationshipsInUse.Of(operation));
        var request = BodyJudge.Of(BodyShape.OfRequest(operation, types), operation.Id + " request", types, options);
        var isShortened = operation.Examples.Any(example => example.Response is { IsShortened: true });
        var answer = BodyShape.OfResponse(operation, types);
        BodyJudge? Response(bool isWhole) => BodyJudge.Of(answer, operation.Id + " response", types, options with { AdmitsUnknown = true, RequiresDocumented = isWhole });
        var response = Response(isWhole: !isShortened);
        var whole = isShortened && operation.Examples.Any(example => example.Response is { IsShortened: false, Body: not null }) ? Response(isWhole: true) : null;
        return new OperationContract
        {
            Operation = operation,
            Request = request?.Contract,
            Response = response?.Contract,
            WholeResponse = whole?.Contract,
            Examples = ExampleDeriver.Derive(operation, request, response, whole),
            BrokenBodies = request is null ? ImmutableArray<BrokenBody>.Empty : BrokenBodyDeriver.Derive(operation, request),
        };
    }
}
