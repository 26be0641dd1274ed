using System.Text.Json.Nodes;

namespace AssignConformance.Model.Json;

/// <summary>Makes values that can be changed and written of values that were read.</summary>
public static class JsonNodes
{
    /// <summary>The value with numbers as written; of doubled names the last counts. Null for JSON's null.</summary>
    public static JsonNode? Of(JsonTree value)
    {
        switch (value)
        {
            case JsonTree.Object @object:
                var members = new JsonObject();
                foreach (var member in @object.Members)
                {
                    members[member.Name] = Of(member.Value);
                }

                return members;
            case JsonTree.Array array:
                return new JsonArray([.. array.Items.Select(Of)]);
            case JsonTree.String text:
                return JsonValue.Create(text.Value);
            case JsonTree.Number number:
                return JsonNode.Parse(number.Raw);
            case JsonTree.Boolean boolean:
                return JsonValue.Create(boolean.Value);
            case JsonTree.Null:
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
