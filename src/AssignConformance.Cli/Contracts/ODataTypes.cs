using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Cli.Contracts;

/// <summary>The string values of every <c>@odata.type</c> in a body, in document order, without repeats.</summary>
internal static class ODataTypes
{
    private const string Key = "@odata.type";

    public static ImmutableArray<string> Read(JsonTree? root) => root is null ? [] : [.. Values(root).Distinct(StringComparer.Ordinal)];

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
}
