using System.Text.Json.Nodes;

namespace AssignConformance.Tests.Schemas;

/// <summary>Bodies that each differ from a given one in one place.</summary>
internal static class BodyMutations
{
    private static readonly string[] Values =
    [
        "null", "7", "1.5", "true", "\"x\"", "\"direct\"", "{}", "[]", "[null]", "[{}]", "[[]]", "99999999999999999999",
        "{\"@odata.type\": \"#microsoft.graph.deep\"}", "{\"@odata.type\": 7}", "{\"unknown\": 1}",
    ];

    private static readonly string[] TypeNames =
    [
        "#microsoft.graph.deep", "microsoft.graph.deep", "#microsoft.graph.middle", "#microsoft.graph.base", "#microsoft.graph.other",
        "#microsoft.graph.nowhere", "deep", "",
    ];

    /// <summary>The body with one value replaced, one member left out or added, or one <c>@odata.type</c> changed.</summary>
    public static IEnumerable<string> Of(string body)
    {
        var count = Places(JsonNode.Parse(body)!).Count;
        for (var place = 0; place < count; place++)
        {
            foreach (var value in Values)
            {
                yield return Replace(body, place, JsonNode.Parse(value));
            }

            foreach (var name in TypeNames)
            {
                if (Change(body, place, node => (node as JsonObject)?["@odata.type"] = name) is { } changed)
                {
                    yield return changed;
                }
            }

            if (Change(body, place, node => (node as JsonObject)?["added"] = 1) is { } added)
            {
                yield return added;
            }

            if (Change(body, place, node => (node as JsonObject)?.Remove("@odata.type")) is { } untyped)
            {
                yield return untyped;
            }
        }
    }

    private static string Replace(string body, int place, JsonNode? value)
    {
        var root = JsonNode.Parse(body)!;
        var node = Places(root)[place];
        if (node.Parent is null)
        {
            return value?.ToJsonString() ?? "null";
        }

        node.ReplaceWith(value);
        return root.ToJsonString();
    }

    private static string? Change(string body, int place, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(body)!;
        var node = Places(root)[place];
        if (node is not JsonObject)
        {
            return null;
        }

        change(node);
        return root.ToJsonString();
    }

    private static List<JsonNode> Places(JsonNode root)
    {
        var places = new List<JsonNode>();
        void Visit(JsonNode? node)
        {
            if (node is null)
            {
                return;
            }

            places.Add(node);
            IEnumerable<JsonNode?> children = node switch
            {
                JsonObject @object => @object.Select(member => member.Value),
                JsonArray array => array,
                _ => [],
            };
            foreach (var child in children.ToList())
            {
                Visit(child);
            }
        }

        Visit(root);
        return places;
    }
}
