using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Cli.Contracts;

/// <summary>The string values of every <c>@odata.type</c> in a body, in document order, without repeats.</summary>
internal static class ODataTypes
{
    private const string Key = "@odata.type";

    /// <param name="root">The body's tree, or null where it is not JSON: then the names are looked for in its text.</param>
    public static ImmutableArray<string> Read(ExampleBody? body, JsonTree? root)
        => body is null ? [] : [.. (root is null ? ValuesInText(body.Text) : Values(root)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Values(JsonTree tree) => tree switch
    {
        JsonTree.Object body => body.Members.SelectMany(static member => member switch
        {
            { Name: Key, Value: JsonTree.String type } => [type.Value],
            _ => Values(member.Value),
        }),
        JsonTree.Array array => array.Items.SelectMany(Values),
        _ => [],
    };

    private static IEnumerable<string> ValuesInText(string text)
    {
        const string Quoted = "\"" + Key + "\"";
        for (var at = text.IndexOf(Quoted, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Quoted, at + Quoted.Length, StringComparison.Ordinal))
        {
            if (StringBehindColon(text.AsSpan(at + Quoted.Length)) is { } value)
            {
                yield return value;
            }
        }
    }

    private static string? StringBehindColon(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        rest = rest.StartsWith(":") ? rest[1..].TrimStart() : [];
        var end = rest.StartsWith("\"") ? rest[1..].IndexOfAny('"', '\n') : -1;
        return end < 0 ? null : rest[1..(end + 1)].ToString();
    }
}
