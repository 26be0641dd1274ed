using System.Text.Encodings.Web;
using AssignConformance.Model.Json;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Changes one thing in a JSON text and leaves every other character as it is.</summary>
internal static class JsonEdit
{
    /// <summary>The text with another value in place of one.</summary>
    public static string Replace(string text, JsonTree value, string json) => Splice(text, value.Start.Offset, value.End.Offset, json);

    public static string Rename(string text, JsonMember member, string name) => Splice(text, member.NameStart.Offset, member.NameEnd.Offset, Quote(name));

    /// <summary>The text without a member, and without the comma that parted it.</summary>
    public static string Remove(string text, JsonTree.Object @object, int index)
    {
        var member = @object.Members[index];
        return index + 1 < @object.Members.Length ? Splice(text, member.NameStart.Offset, @object.Members[index + 1].NameStart.Offset, "")
            : Splice(text, index > 0 ? @object.Members[index - 1].Value.End.Offset : member.NameStart.Offset, member.Value.End.Offset, "");
    }

    /// <summary>The text with a member behind the object's last.</summary>
    public static string Append(string text, JsonTree.Object @object, string name, string json)
        => Append(text, @object, @object.Members.IsEmpty ? null : @object.Members[^1].Value, $"{Quote(name)}: {json}");

    /// <summary>The text with an item behind the array's last.</summary>
    public static string Append(string text, JsonTree.Array array, string json) => Append(text, array, array.Items.IsEmpty ? null : array.Items[^1], json);

    /// <summary>A value as it is written.</summary>
    public static string Of(string text, JsonTree value) => text[value.Start.Offset..value.End.Offset];

    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string Append(string text, JsonTree whole, JsonTree? last, string addition)
        => last is null ? Splice(text, whole.Start.Offset + 1, whole.Start.Offset + 1, addition) : Splice(text, last.End.Offset, last.End.Offset, ", " + addition);

    private static string Splice(string text, int start, int end, string replacement) => string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(end));
}
