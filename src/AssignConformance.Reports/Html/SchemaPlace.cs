using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html;

/// <summary>Where in a JSON schema a constraint stands.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the schema that holds it.</param>
/// <param name="Keyword">The member of that schema, or null where the schema as a whole is meant.</param>
internal sealed record SchemaPlace(string Pointer, string? Keyword)
{
    private const string TypeName = "@odata.type";

    private static readonly ImmutableArray<string> s_alternatives = ["allOf", "oneOf", "anyOf"];

    /// <summary>The place of what a value breaks, or null where the schema says nothing of that value.</summary>
    /// <param name="schema">With local references (<c>#/…</c>) only.</param>
    /// <param name="body">Its objects choose among alternatives by their <c>@odata.type</c>.</param>
    /// <param name="pointer">JSON Pointer of the value in the body; its last token may be a member that is not there.</param>
    /// <param name="keyword">The keyword that is broken; <c>@odata.type</c> stands for those that say which types there may be.</param>
    public static SchemaPlace? Of(JsonTree schema, JsonTree body, string pointer, string keyword)
    {
        var tokens = JsonPointer.Tokens(pointer).ToImmutableArray();
        var value = (JsonTree?)body;
        var here = Alternatives(schema, "", value);
        for (var index = 0; index < tokens.Length; index++)
        {
            var isLast = index == tokens.Length - 1;
            if (isLast && keyword == TypeName && !Names(here, value))
            {
                return Choice(here);
            }

            if (Below(here, tokens[index]) is not { } below)
            {
                return isLast && IsOfObjects(keyword) ? Holding(here, keyword) : null;
            }

            value = value is null ? null : JsonPointer.Find(value, JsonPointer.Member("", tokens[index]));
            var next = Alternatives(schema, below, value);
            if (isLast && IsOfObjects(keyword) && Holding(next, keyword) is null && Holding(here, keyword) is { } above)
            {
                return above;
            }

            here = next;
        }

        return Holding(here, keyword == TypeName ? "enum" : keyword) ?? (here.IsEmpty ? null : new SchemaPlace(here[0].Pointer, null));
    }

    /// <summary>The keyword says which members there are, so that it stands above the member.</summary>
    private static bool IsOfObjects(string keyword) => keyword is "required" or "additionalProperties";

    private static SchemaPlace? Holding(ImmutableArray<(string Pointer, JsonTree.Object Schema)> schemas, string keyword)
        => schemas.Where(each => each.Schema.Find(keyword) is not null).Select(each => new SchemaPlace(each.Pointer, keyword)).FirstOrDefault();

    /// <summary>Which types there are to choose from: the longest list of alternatives, <c>null</c> aside.</summary>
    private static SchemaPlace? Choice(ImmutableArray<(string Pointer, JsonTree.Object Schema)> schemas)
        => schemas.SelectMany(each => s_alternatives, (each, name) => (each.Pointer, Name: name, Items: each.Schema.Find(name)?.Value as JsonTree.Array))
            .Where(each => each.Items is not null)
            .OrderByDescending(each => each.Items!.Items.Count(item => (item as JsonTree.Object)?.Find("type")?.Value is not JsonTree.String { Value: "null" }))
            .Select(each => new SchemaPlace(each.Pointer, each.Name))
            .FirstOrDefault();

    /// <summary>One of the schemas is for objects that name the type that this one names, or there is only one to choose from.</summary>
    private static bool Names(ImmutableArray<(string Pointer, JsonTree.Object Schema)> schemas, JsonTree? value)
    {
        var naming = schemas.Where(each => NamedTypes(each.Schema) is not null).ToArray();
        return naming.Length == 1 || naming.Any(each => IsOf(each.Schema, value));
    }

    private static string? Below(ImmutableArray<(string Pointer, JsonTree.Object Schema)> schemas, string token)
    {
        foreach (var (pointer, schema) in schemas)
        {
            if ((schema.Find("properties")?.Value as JsonTree.Object)?.Find(token) is not null)
            {
                return JsonPointer.Member(pointer + "/properties", token);
            }

            if (schema.Find("items")?.Value is JsonTree.Object && token.All(char.IsAsciiDigit))
            {
                return pointer + "/items";
            }
        }

        return null;
    }

    /// <summary>The schema at the pointer and all that it refers to or is composed of, those for the value's type first.</summary>
    private static ImmutableArray<(string Pointer, JsonTree.Object Schema)> Alternatives(JsonTree root, string pointer, JsonTree? value)
    {
        var found = ImmutableArray.CreateBuilder<(string Pointer, JsonTree.Object Schema)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([pointer]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || JsonPointer.Find(root, next) is not JsonTree.Object schema)
            {
                continue;
            }

            found.Add((next, schema));
            foreach (var (name, items) in s_alternatives.Select(name => (name, schema.Find(name)?.Value as JsonTree.Array)).Reverse())
            {
                foreach (var index in Enumerable.Range(0, items?.Items.Length ?? 0).Reverse())
                {
                    open.Push(JsonPointer.Item(next + "/" + name, index));
                }
            }

            if (schema.Find("$ref")?.Value is JsonTree.String { Value: ['#', .. var reference] })
            {
                open.Push(reference);
            }
        }

        return [.. found.OrderByDescending(each => IsOf(each.Schema, value))];
    }

    private static bool IsOf(JsonTree.Object schema, JsonTree? value)
        => (value as JsonTree.Object)?.Find(TypeName)?.Value is JsonTree.String name && NamedTypes(schema)?.Items.Any(item => item is JsonTree.String each && each.Value == name.Value) == true;

    private static JsonTree.Array? NamedTypes(JsonTree.Object schema)
        => ((schema.Find("properties")?.Value as JsonTree.Object)?.Find(TypeName)?.Value as JsonTree.Object)?.Find("enum")?.Value as JsonTree.Array;
}
