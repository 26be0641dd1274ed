using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Types as the tables of operation pages describe them: the properties of the body's type, and the members of enumerations.</summary>
internal static class OperationTableTypes
{
    /// <summary>Derives one definition a type that a table describes; the earlier operation's row holds where two describe a property.</summary>
    public static IEnumerable<TypeDefinition> Derive(IEnumerable<Operation> operations, TypeCatalogue declared)
    {
        var properties = new OrderedDictionary<string, List<PropertyDefinition>>(StringComparer.Ordinal);
        var sources = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        var enumerations = new OrderedDictionary<string, TypeDefinition.Enumeration>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            foreach (var enumeration in operation.Parameters.Select(row => TableTypes.Enumeration(row, declared)).OfType<TypeDefinition.Enumeration>())
            {
                enumerations.TryAdd(enumeration.Name, enumeration);
            }

            if (operation.RequestType is { } requestType)
            {
                var name = TypeNames.Resolve(requestType.Value, declared);
                sources.TryAdd(name, new Provenance(ProvenanceKind.Page, requestType.Span));
                properties.TryAdd(name, []);
                properties[name].AddRange(operation.Parameters.Where(IsProperty).Select(row => TableTypes.Property(row, declared)));
            }
        }

        return
        [
            .. properties.Where(type => type.Value.Count > 0).Select(type => new TypeDefinition.Structured
            {
                Name = type.Key,
                Sources = [sources[type.Key]],
                Properties = [.. type.Value.DistinctBy(property => property.Name, StringComparer.Ordinal)],
            }),
            .. enumerations.Values.Where(enumeration => !properties.ContainsKey(enumeration.Name)),
        ];
    }

    /// <summary>Rows for annotations (<c>@odata.type</c>) and for members of members (<c>a/b</c>) are no properties.</summary>
    private static bool IsProperty(BodyParameter row)
        => row.Name.Length > 0 && !row.Name.Contains('@', StringComparison.Ordinal) && !row.Name.Contains('/', StringComparison.Ordinal);
}
