using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Finds what a request body must hold.</summary>
/// <remarks>
/// A parameter is required where its row says so, or where metadata declares it as not nullable and its row does not call it optional (OData
/// 4.01 Protocol §11.5.5.1: only nullable parameters may be omitted). A collection is never null, so that metadata says nothing of leaving it
/// out: it is required where it is all that the action takes. A property is required where the row of its page says so, and only of
/// what is created: an update sends what changes. A documented request that leaves it out says more than any of them: then nothing is required.
/// </remarks>
internal static class RequiredMembers
{
    /// <summary>The required members of the outermost object, in its order.</summary>
    public static ImmutableArray<PropertyDefinition> Of(Operation operation, BodyShape shape, TypeCatalogue types)
    {
        var candidates = Candidates(operation, shape, types);
        var rows = operation.Parameters.DistinctBy(row => row.Name, StringComparer.Ordinal).ToDictionary(row => row.Name, StringComparer.Ordinal);
        var shown = operation.Examples.Select(example => example.Request?.Body?.ReadJson().Root).OfType<JsonTree.Object>().ToList();
        return
        [
            .. candidates
                .Where(property => Says(
                    property,
                    rows.GetValueOrDefault(property.Name),
                    mustBeGiven: shape is BodyShape.Members && property.IsNullable == false && (!property.Type.IsCollection || candidates.Length == 1)))
                .Where(property => shown.TrueForAll(body => body.Find(property.Name) is not null)),
        ];
    }

    private static ImmutableArray<PropertyDefinition> Candidates(Operation operation, BodyShape shape, TypeCatalogue types) => shape switch
    {
        BodyShape.Members members => members.Properties,
        BodyShape.Typed { Type: var type } when operation.Method == "POST" && types.Find(type.Name) is TypeDefinition.Structured structured
            => [.. types.AllProperties(structured).Where(property => property is { IsNavigation: false, IsReadOnly: not true })],
        _ => [],
    };

    private static bool Says(PropertyDefinition property, BodyParameter? row, bool mustBeGiven)
        => property.IsRequired == true
            || (row is not null && PropertyDescription.Read(row.Description).IsRequired == true)
            || (mustBeGiven && row?.Description.Contains("optional", StringComparison.OrdinalIgnoreCase) != true);
}
