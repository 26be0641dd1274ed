using System.Text.Json.Nodes;

namespace AssignConformance.Generation;

/// <summary>The query of a request target as WireMock matches it: decoded names, decoded values.</summary>
internal static class QueryParameters
{
    /// <summary>A matcher a parameter; none where the target has no query. Of a name that stands twice the first value counts.</summary>
    public static JsonObject Of(string target)
    {
        var matchers = new JsonObject();
        var start = target.IndexOf('?', StringComparison.Ordinal);
        var pairs = start < 0 ? [] : target[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        foreach (var pair in pairs.Select(pair => pair.Split('=', 2)))
        {
            var name = Uri.UnescapeDataString(pair[0]);
            if (!matchers.ContainsKey(name) && !pair[^1].Contains('{', StringComparison.Ordinal))
            {
                matchers[name] = new JsonObject { ["equalTo"] = pair.Length == 1 ? "" : Uri.UnescapeDataString(pair[1]) };
            }
        }

        return matchers;
    }
}
