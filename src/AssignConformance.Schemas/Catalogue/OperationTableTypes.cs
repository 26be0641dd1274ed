using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Types as the tables of operation pages describe them: the properties of the body's type, and the members of enumerations.</summary>
internal static partial class OperationTableTypes
{
    /// <summary>Derives one definition a type; the earlier operation's row holds where two describe a property.</summary>
    public static IEnumerable<TypeDefinition> Derive(IEnumerable<Operation> operations, TypeCatalogue declared)
    {
        var properties = new OrderedDictionary<string, List<PropertyDefinition>>(StringComparer.Ordinal);
        var sources = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        var enumerations = new OrderedDictionary<string, TypeDefinition.Enumeration>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            foreach (var enumeration in operation.Parameters.Select(row => Enumeration(row, declared)).OfType<TypeDefinition.Enumeration>())
            {
                enumerations.TryAdd(enumeration.Name, enumeration);
            }

            if (operation.RequestType is { } requestType)
            {
                var name = TypeNames.Resolve(requestType.Value, declared);
                sources.TryAdd(name, new Provenance(ProvenanceKind.Page, requestType.Span));
                properties.TryAdd(name, []);
                properties[name].AddRange(operation.Parameters.Where(IsProperty).Select(row => Property(row, declared)));
            }
        }

        return
        [
            .. properties.Select(type => new TypeDefinition.Structured
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

    private static PropertyDefinition Property(BodyParameter row, TypeCatalogue declared) => new()
    {
        Name = row.Name,
        Type = TypeNames.Reference(row, declared),
        IsReadOnly = ReadOnly().IsMatch(row.Description) ? true : null,
        Sources = [new Provenance(ProvenanceKind.Page, row.Span)],
    };

    private static TypeDefinition.Enumeration? Enumeration(BodyParameter row, TypeCatalogue declared)
    {
        var members = Members(row);
        if (row.Primitive is not null || row.TypeName is null || members.IsEmpty)
        {
            return null;
        }

        var name = TypeNames.Resolve(row.TypeName, declared);
        return declared.Find(name) is TypeDefinition.Structured
            ? null
            : new TypeDefinition.Enumeration { Name = name, Sources = [new Provenance(ProvenanceKind.Page, row.Span)], Members = members };
    }

    /// <summary>The values after "Possible values are:", none where one of them is no identifier (the list is prose then).</summary>
    private static ImmutableArray<EnumMember> Members(BodyParameter row)
    {
        var list = PossibleValues().Match(row.Description);
        if (!list.Success)
        {
            return [];
        }

        var names = list.Groups["list"].Value.Split(',')
            .Select(item => Conjunction().Replace(item.Trim(), "").Trim(' ', '`', '\'', '"', '*'))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.TrueForAll(name => Identifier().IsMatch(name))
            ? [.. names.Select(name => new EnumMember(name, new Provenance(ProvenanceKind.Page, row.Span)))]
            : [];
    }

    [GeneratedRegex(@"\bread[- ]?only\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadOnly();

    [GeneratedRegex(@"\bpossible values(?: are| is|)\s*:\s*(?<list>[^.]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PossibleValues();

    [GeneratedRegex(@"\A(?:and|or)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}
