using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;

namespace AssignConformance.Tests.Clients;

/// <summary>A model of the typed client as a text that shows each object's class and each value that was read, typed or not.</summary>
internal static class ModelText
{
    /// <summary>Says where an answer came from, not what it is.</summary>
    private const string Context = "@odata.context";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Same classes and values, same text. "null" for no model.</summary>
    public static string Of(IParsable? model) => Render(model)?.ToJsonString(s_indented) ?? "null";

    private static JsonNode? Render(object? value) => value switch
    {
        null or UntypedNull => null,
        UntypedObject node => new JsonObject([.. node.GetValue().Select(member => KeyValuePair.Create(member.Key, Render(member.Value)))]),
        UntypedArray node => new JsonArray([.. node.GetValue().Select(Render)]),
        UntypedString node => node.GetValue(),
        IParsable model => Model(model),
        string text => text,
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Render)]),
        IFormattable scalar => scalar.ToString(scalar is DateTimeOffset ? "O" : null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static JsonObject Model(IParsable model)
    {
        var text = new JsonObject { ["class"] = model.GetType().Name };
        var properties = model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(IAdditionalDataHolder.AdditionalData) && property.PropertyType != typeof(IBackingStore))
            .OrderBy(property => property.Name, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (Render(property.GetValue(model)) is { } value)
            {
                text[property.Name] = value;
            }
        }

        foreach (var (name, value) in ((model as IAdditionalDataHolder)?.AdditionalData ?? new Dictionary<string, object>(StringComparer.Ordinal))
            .Where(member => member.Key != Context).OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text["additional " + name] = Render(value);
        }

        return text;
    }
}
