using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;

namespace AssignConformance.Generation;

/// <summary>A path of an operation, with the examples that answer there.</summary>
/// <param name="IsShown">The examples show this very path; else they lend their answers to it.</param>
internal sealed record Route(PathTemplate Path, OperationContract Contract, ImmutableArray<ContractExample> Examples, bool IsShown)
{
    /// <summary>The method token; a route exists only for operations that have one.</summary>
    public string Method => Contract.Operation.Method!;

    /// <summary>A body is documented by its type or parameters, or by examples that all show one: an object or an array, as OData sends them.</summary>
    public bool HasBody => Contract.Request is not null || Examples.All(ShowsJson);

    private static bool ShowsJson(ContractExample example)
        => example.RequestBody is { Deviations.IsEmpty: true } body && JsonText.Read(body.Text).Root is JsonTree.Object or JsonTree.Array
            && example.RequestHeaders.Where(field => string.Equals(field.Name, "Content-Type", StringComparison.OrdinalIgnoreCase)).All(field => field.Value.Contains("json", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A mapping before it gets its priority.</summary>
internal sealed record Mapping(string OperationId, JsonObject Json);
