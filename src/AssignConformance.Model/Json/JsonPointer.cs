using System.Globalization;

namespace AssignConformance.Model.Json;

/// <summary>Builds and follows JSON Pointers (RFC 6901); the empty string is the whole document.</summary>
public static class JsonPointer
{
    /// <summary>The pointer to a member of the value at <paramref name="parent"/>; <c>~</c> and <c>/</c> in the name are escaped.</summary>
    public static string Member(string parent, string name)
        => parent + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The pointer to an item (0-based) of the array at <paramref name="parent"/>.</summary>
    public static string Item(string parent, int index) => parent + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The unescaped reference tokens of a pointer, none for the whole document.</summary>
    public static IEnumerable<string> Tokens(string pointer)
        => pointer.Length == 0
            ? []
            : pointer[1..].Split('/').Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>The value at the pointer, or null where there is none.</summary>
    public static JsonTree? Find(JsonTree root, string pointer)
    {
        JsonTree? current = root;
        foreach (var token in Tokens(pointer))
        {
            current = current switch
            {
                JsonTree.Object @object => @object.Find(token)?.Value,
                JsonTree.Array array when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Items.Length
                    => array.Items[index],
                _ => null,
            };
        }

        return current;
    }
}
