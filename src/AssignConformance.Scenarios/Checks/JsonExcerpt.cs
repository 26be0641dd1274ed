using AssignConformance.Model.Json;

namespace AssignConformance.Scenarios.Checks;

/// <summary>A JSON value in a few words.</summary>
internal static class JsonExcerpt
{
    private const int MaximumLength = 80;

    /// <summary>Scalars as JSON, cut at 80 characters; objects and arrays by their size.</summary>
    public static string Of(JsonTree? value) => value switch
    {
        null => "(absent)",
        JsonTree.String text => "\"" + (text.Value.Length > MaximumLength ? text.Value[..MaximumLength] + "…" : text.Value) + "\"",
        JsonTree.Number number => number.Raw,
        JsonTree.Boolean boolean => boolean.Value ? "true" : "false",
        JsonTree.Null => "null",
        JsonTree.Object @object => $"an object of {@object.Members.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} members",
        JsonTree.Array array => $"an array of {array.Items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} items",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
