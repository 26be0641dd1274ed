using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Schemas.Derivation;

/// <summary>What the outermost value of a body is.</summary>
internal abstract record BodyShape
{
    private BodyShape()
    {
    }

    /// <summary>Members of the outermost object that must be there, each with where that is said; of a response, the envelope's <c>value</c>.</summary>
    public ImmutableArray<PropertyDefinition> Required { get; private init; } = [];

    /// <summary>An object of a type.</summary>
    public sealed record Typed(TypeReference Type) : BodyShape;

    /// <summary>An object without a type of its own: an action's parameters, or the envelope around a response's values.</summary>
    /// <param name="Source">Where the members are listed, or null.</param>
    public sealed record Members(ImmutableArray<PropertyDefinition> Properties, Provenance? Source = null) : BodyShape;

    /// <summary>The shape of the request body, or null where none is documented.</summary>
    public static BodyShape? OfRequest(Operation operation, TypeCatalogue types)
    {
        BodyShape? shape = operation.RequestType is { } type ? new Typed(new TypeReference(TypeNames.Resolve(type.Value, types), IsCollection: false))
            : operation.Parameters.IsEmpty ? null
            : new Members(Parameters(operation, types), new Provenance(ProvenanceKind.Page, operation.Parameters[0].Span));
        return shape is null ? null : shape with { Required = RequiredMembers.Of(operation, shape, types) };
    }

    /// <summary>The shape of the response body, or null where none is documented.</summary>
    /// <remarks>A collection, and a single value that is no object, stands in <c>value</c> (OData JSON format 4.01, §11 and §12); an object
    /// does where the page's example shows it so.</remarks>
    public static BodyShape? OfResponse(Operation operation, TypeCatalogue types)
    {
        if (operation.ResponseType is not { } link
            || (!operation.StatusCodes.IsEmpty && operation.StatusCodes.All(code => code.Value is 202 or 204)))
        {
            return null;
        }

        var type = new TypeReference(TypeNames.Resolve(link.Name, types, link.Link), link.IsCollection);
        var isObject = !type.IsCollection && !type.IsPrimitive && types.Find(type.Name) is not TypeDefinition.Enumeration;
        if (isObject && !ExampleWraps(operation, type, types))
        {
            return new Typed(type);
        }

        // A response may be shortened, but not by the member that it is all about; an object that the page wraps, and OData does not, may stand there without.
        var value = new PropertyDefinition { Name = "value", Type = type, IsNullable = false, Sources = [new Provenance(ProvenanceKind.Page, link.Span)] };
        return new Members([value]) { Required = isObject ? [] : [value] };
    }

    private static ImmutableArray<PropertyDefinition> Parameters(Operation operation, TypeCatalogue types)
    {
        var declared = Action(operation, types);
        return
        [
            .. operation.Parameters
                .Where(row => !row.Name.Contains("@odata.", StringComparison.Ordinal))
                .DistinctBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new PropertyDefinition
                {
                    Name = row.Name,
                    Type = TypeNames.Reference(row, types),
                    IsNullable = declared?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, row.Name, StringComparison.Ordinal))?.IsNullable,
                    Sources = [new Provenance(ProvenanceKind.Page, row.Span)],
                }),
        ];
    }

    /// <summary>The declared action that a path leads to or, where metadata has no such path, that its last segment names; with every documented parameter, or null.</summary>
    private static ActionDefinition? Action(Operation operation, TypeCatalogue types)
    {
        if (operation.Paths.IsEmpty)
        {
            return null;
        }

        var segment = operation.Paths[0].Value.Split('?')[0].Split('/')[^1];
        var name = segment[(segment.LastIndexOf('.') + 1)..];
        var bound = operation.Paths.SelectMany(path => types.Metadata?.OperationsAt(path.Value) ?? []).ToList();
        return (bound.Count > 0 ? bound : types.Actions.Where(action => string.Equals(action.Name, name, StringComparison.Ordinal))).FirstOrDefault(action => operation.Parameters.All(row => action.Parameters.Any(parameter => string.Equals(parameter.Name, row.Name, StringComparison.Ordinal))));
    }

    private static bool ExampleWraps(Operation operation, TypeReference type, TypeCatalogue types)
    {
        var hasValue = types.Find(type.Name) is TypeDefinition.Structured structured
            && types.AllProperties(structured).Any(property => property.Name == "value");
        return !hasValue && operation.Examples
            .Select(example => example.Response?.Body?.ReadJson().Root)
            .OfType<JsonTree.Object>()
            .Any(root => root.Find("value")?.Value is JsonTree.Object
                && root.Members.All(member => member.Name == "value" || member.Name.Contains("@odata.", StringComparison.Ordinal)));
    }
}
