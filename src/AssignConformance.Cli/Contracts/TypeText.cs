using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Contracts;

/// <summary>A type for people: its facts, each property with every source, and where sources disagree.</summary>
internal static class TypeText
{
    /// <summary>Some lines, the last one empty.</summary>
    public static string Render(TypeDefinition type, TypeCatalogue types)
    {
        var lines = new List<string> { $"{types.Version} {type.Name}: {Kind(type)}", $"  described by {Places(type.Sources)}" };
        var conflicts = types.Conflicts.Where(conflict => conflict.Type == type.Name).ToLookup(conflict => conflict.Property ?? "", StringComparer.Ordinal);
        lines.AddRange(conflicts[""].Select(conflict => "  " + Describe(conflict)));
        switch (type)
        {
            case TypeDefinition.Structured structured:
                foreach (var property in structured.Properties)
                {
                    lines.Add($"  {property.Name}: {property.Type}{Facts(property)}   ({Places(property.Sources)})");
                    lines.AddRange(conflicts[property.Name].Select(conflict => "    " + Describe(conflict)));
                }

                lines.AddRange(types.SelfAndBases(structured).Skip(1).Where(each => !each.Properties.IsEmpty)
                    .Select(each => $"  inherits from {each.Name}: {string.Join(", ", each.Properties.Select(property => property.Name))}"));
                break;
            case TypeDefinition.Enumeration enumeration:
                lines.AddRange(enumeration.Members.Select(member => $"  {member.Name}   ({member.Source})"));
                break;
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Kind(TypeDefinition type) => type switch
    {
        TypeDefinition.Structured structured => string.Join(", ", new[]
        {
            structured.IsEntity switch { true => "entity type", false => "complex type", null => "entity or complex type" },
            structured.BaseType is null ? null : $"based on {structured.BaseType}",
            structured.IsAbstract ? "abstract" : null,
            structured.IsOpen ? "open" : null,
            structured.Key.IsEmpty ? null : $"key {string.Join(", ", structured.Key)}",
        }.OfType<string>()),
        TypeDefinition.Enumeration { IsFlags: true } => "enumeration type, members combine",
        _ => "enumeration type",
    };

    private static string Facts(PropertyDefinition property) => string.Concat(new[]
    {
        property.IsNavigation ? "relationship" : null,
        property.IsNullable switch { true => "nullable", false when !property.Type.IsCollection => "not nullable", _ => null },
        property.IsReadOnly == true ? "read-only" : null,
        property.IsRequired == true ? "required" : null,
        property.IsReturnedByDefault == false ? "returned only when asked for" : null,
    }.OfType<string>().Select(fact => ", " + fact));

    private static string Describe(TypeConflict conflict)
    {
        var fact = conflict.Fact switch
        {
            DisputedFact.Kind => "what it is",
            DisputedFact.BaseType => "the base type",
            DisputedFact.PropertyType => "the type",
            DisputedFact.IsCollection => "whether it is a collection",
            DisputedFact.Members => "the members",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"sources disagree on {fact}: {string.Join("; ", conflict.Claims.Select(claim => $"{claim.Value} ({claim.Source})"))}";
    }

    private static string Places(IEnumerable<Provenance> sources) => string.Join(", ", sources);
}
