using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>The parameters of an action: the rows of the page's table, with the nullability that metadata declares.</summary>
internal static class RequestParameters
{
    private const string Untyped = "Edm.Untyped";

    public static ImmutableArray<PropertyDefinition> Of(Operation operation, TypeCatalogue types)
    {
        var declared = Declared(operation, types);
        return
        [
            .. operation.Parameters.Where(row => !Annotations.IsName(row.Name)).DistinctBy(row => row.Name, StringComparer.Ordinal).Select(row => new PropertyDefinition
            {
                Name = row.Name,
                Type = new TypeReference(row.Primitive ?? (row.TypeName is { } name ? types.FindNamed(name, row.Link)?.Name : null) ?? Untyped, row.IsCollection),
                OtherTypes = [.. row.OtherTypes.Select(link => types.FindNamed(link.Name, link.Link)?.Name).OfType<string>()],
                IsNullable = IsNullable(row, declared),
                Sources = [new Provenance(ProvenanceKind.Page, row.Span)],
            }),
        ];
    }

    /// <summary>The overloads that the page may mean: those the path leads to or, where it leads to none, those of that name; each with every documented parameter.</summary>
    private static ImmutableArray<ActionDefinition> Declared(Operation operation, TypeCatalogue types)
    {
        var bound = operation.Paths.SelectMany(path => types.Metadata?.OperationsAt(path.Value) ?? []).ToImmutableArray();
        var name = operation.Paths.IsEmpty ? "" : operation.Paths[0].Value.Split('?')[0].Split('/')[^1];
        var candidates = bound.IsEmpty ? types.Actions.Where(action => action.Name == name[(name.LastIndexOf('.') + 1)..]) : bound;
        return [.. candidates.Where(action => operation.Parameters.All(row => action.Parameters.Any(parameter => parameter.Name == row.Name)))];
    }

    private static bool? IsNullable(BodyParameter row, ImmutableArray<ActionDefinition> declared)
        => declared.IsEmpty ? null : declared.Any(action => action.Parameters.First(parameter => parameter.Name == row.Name).IsNullable);
}
