using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>Infers types from the objects that examples name by <c>@odata.type</c>; such types are open, for an example never shows everything.</summary>
internal static class ExampleTypes
{
    /// <summary>Infers one definition a name that <paramref name="known"/> lacks. Bodies that are not JSON say nothing.</summary>
    public static IEnumerable<TypeDefinition> Infer(IEnumerable<Operation> operations, TypeCatalogue known)
    {
        var types = new OrderedDictionary<string, TypeDefinition.Structured>(StringComparer.Ordinal);
        foreach (var body in operations.SelectMany(operation => operation.Examples).SelectMany(Bodies))
        {
            if (body.ReadJson().Root is { } root)
            {
                foreach (var @object in Objects(root))
                {
                    if (TypeName(@object) is { } name && known.Find(name) is null && TypeNames.Primitive(name) is null)
                    {
                        var seen = Observe(name, @object, body);
                        types[name] = types.TryGetValue(name, out var earlier) ? Merge(earlier, seen) : seen;
                    }
                }
            }
        }

        return types.Values;
    }

    private static IEnumerable<ExampleBody> Bodies(DocumentedExample example)
        => new[] { example.Request?.Body, example.Response?.Body }.OfType<ExampleBody>();

    private static IEnumerable<JsonTree.Object> Objects(JsonTree root)
    {
        var waiting = new Stack<JsonTree>([root]);
        while (waiting.TryPop(out var current))
        {
            if (current is JsonTree.Object @object)
            {
                yield return @object;
            }

            var children = current switch
            {
                JsonTree.Object parent => parent.Members.Select(member => member.Value),
                JsonTree.Array array => array.Items,
                _ => [],
            };
            foreach (var child in children.Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    private static string? TypeName(JsonTree.Object @object)
        => @object.Find("@odata.type")?.Value is JsonTree.String { Value: var text } && text.TrimStart('#') is { Length: > 0 } name
            && !name.Contains('(', StringComparison.Ordinal)
            ? TypeNames.Qualified(name)
            : null;

    private static TypeDefinition.Structured Observe(string name, JsonTree.Object @object, ExampleBody body) => new()
    {
        Name = name,
        Sources = [Inferred(body, @object.Start, @object.End)],
        IsOpen = true,
        Properties =
        [
            .. @object.Members
                .Where(member => !member.Name.Contains("@odata.", StringComparison.Ordinal))
                .DistinctBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => new PropertyDefinition
                {
                    Name = member.Name,
                    Type = TypeOf(member.Value),
                    Sources = [Inferred(body, member.NameStart, member.Value.End)],
                }),
        ],
    };

    private static Provenance Inferred(ExampleBody body, TextPosition from, TextPosition to) => new(ProvenanceKind.Inferred, body.Locate(from, to));

    private static TypeReference TypeOf(JsonTree value) => value switch
    {
        JsonTree.String => new TypeReference("Edm.String", IsCollection: false),
        JsonTree.Boolean => new TypeReference("Edm.Boolean", IsCollection: false),
        JsonTree.Number => new TypeReference("Edm.Double", IsCollection: false),
        JsonTree.Object @object => new TypeReference(TypeName(@object) ?? TypeNames.Untyped, IsCollection: false),
        JsonTree.Array array => new TypeReference(ItemType([.. array.Items.Select(TypeOf)]), IsCollection: true),
        _ => new TypeReference(TypeNames.Untyped, IsCollection: false),
    };

    /// <summary>The type all items share; untyped where they differ (derived types among them), are arrays, or are none.</summary>
    private static string ItemType(IReadOnlyList<TypeReference> items)
        => items.Count > 0 && items.All(item => item == items[0] && !item.IsCollection) ? items[0].Name : TypeNames.Untyped;

    private static TypeDefinition.Structured Merge(TypeDefinition.Structured earlier, TypeDefinition.Structured later)
    {
        var properties = new OrderedDictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        foreach (var property in earlier.Properties.Concat(later.Properties))
        {
            properties[property.Name] = properties.TryGetValue(property.Name, out var known) ? known with { Type = Common(known.Type, property.Type) } : property;
        }

        return earlier with { Properties = [.. properties.Values] };
    }

    private static TypeReference Common(TypeReference one, TypeReference other)
        => one == other ? one
            : new TypeReference(TypeNames.Untyped, one.IsCollection && other.IsCollection);
}
