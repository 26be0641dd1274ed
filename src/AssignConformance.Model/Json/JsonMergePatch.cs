using System.Text.Json.Nodes;

namespace AssignConformance.Model.Json;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
public static class JsonMergePatch
{
    /// <summary>The target with the patch applied: its objects member by member, null takes a member away, anything else replaces what is there. Numbers stay as written; of doubled names the last counts.</summary>
    /// <returns>Null where the result is JSON's null.</returns>
    public static JsonNode? Apply(JsonTree target, JsonTree patch)
    {
        if (patch is not JsonTree.Object changes)
        {
            return JsonNodes.Of(patch);
        }

        var result = new JsonObject();
        var own = target as JsonTree.Object;
        foreach (var name in (own?.Members ?? []).Select(member => member.Name).Distinct(StringComparer.Ordinal))
        {
            var value = own!.Find(name)!.Value;
            switch (changes.Find(name)?.Value)
            {
                case null:
                    result[name] = JsonNodes.Of(value);
                    break;
                case JsonTree.Null:
                    break;
                case var change:
                    result[name] = Apply(value, change);
                    break;
            }
        }

        foreach (var name in changes.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Where(name => own?.Find(name) is null))
        {
            if (changes.Find(name)!.Value is var value and not JsonTree.Null)
            {
                result[name] = Apply(new JsonTree.Null(value.Start, value.Start), value);
            }
        }

        return result;
    }
}
