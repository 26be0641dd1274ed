using System.Globalization;
using AssignConformance.Model.Json;
using Newtonsoft.Json.Linq;

namespace AssignConformance.Schemas.Validation;

/// <summary>Turns a value into NJsonSchema's tokens, and finds tokens again in the value.</summary>
internal static class JsonTokens
{
    /// <summary>The token of a value. Numbers beyond <see cref="long"/> become <see cref="decimal"/>, those beyond that its limits: no check of them can overflow.</summary>
    public static JToken Of(JsonTree value) => value switch
    {
        JsonTree.Object @object => Object(@object),
        JsonTree.Array array => new JArray(array.Items.Select(Of)),
        JsonTree.String text => new JValue(text.Value),
        JsonTree.Number number => Number(number.Raw),
        JsonTree.Boolean boolean => new JValue(boolean.Value),
        JsonTree.Null => JValue.CreateNull(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>True for an integer that is too large for <see cref="long"/>.</summary>
    public static bool IsLargeInteger(JToken token)
        => token is JValue { Value: decimal value } && (value > long.MaxValue || value < long.MinValue) && decimal.Truncate(value) == value;

    /// <summary>Every token's pointer and value.</summary>
    public static Dictionary<JToken, (string Pointer, JsonTree Value)> Locate(JToken token, JsonTree value)
    {
        var places = new Dictionary<JToken, (string, JsonTree)>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(JToken Token, JsonTree Value, string Pointer)>([(token, value, "")]);
        while (waiting.TryPop(out var current))
        {
            places.Add(current.Token, (current.Pointer, current.Value));
            switch (current.Token, current.Value)
            {
                case (JObject tokens, JsonTree.Object @object):
                    foreach (var property in tokens.Properties())
                    {
                        waiting.Push((property.Value, @object.Find(property.Name)!.Value, JsonPointer.Member(current.Pointer, property.Name)));
                    }

                    break;
                case (JArray tokens, JsonTree.Array array):
                    for (var index = 0; index < tokens.Count; index++)
                    {
                        waiting.Push((tokens[index], array.Items[index], JsonPointer.Item(current.Pointer, index)));
                    }

                    break;
            }
        }

        return places;
    }

    private static JObject Object(JsonTree.Object value)
    {
        var @object = new JObject();
        foreach (var member in value.Members)
        {
            @object[member.Name] = Of(member.Value);
        }

        return @object;
    }

    private static JValue Number(string raw)
        => long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? new JValue(integer)
            : decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new JValue(number)
            : new JValue(raw.StartsWith('-') ? decimal.MinValue : decimal.MaxValue);
}
