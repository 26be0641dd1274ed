using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html.Diff;

/// <summary>A JSON value in one line, members in ordinal order: the same text for values that differ in the order of members alone.</summary>
internal static class JsonForm
{
    /// <summary>A scalar of more characters is no longer brief.</summary>
    private const int BriefLength = 120;

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <remarks>Of a doubled name the last counts, as <see cref="JsonTree.Object.Find"/> says.</remarks>
    public static string Of(JsonTree value) => value switch
    {
        JsonTree.Object { Members.IsEmpty: true } => "{}",
        JsonTree.Object @object => $"{{ {string.Join(", ", @object.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"{Text(name)}: {Of(@object.Find(name)!.Value)}"))} }}",
        JsonTree.Array array => $"[{string.Join(", ", array.Items.Select(Of))}]",
        JsonTree.String text => Text(text.Value),
        JsonTree.Number number => number.Raw,
        JsonTree.Boolean boolean => boolean.Value ? "true" : "false",
        JsonTree.Null => "null",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>As <see cref="Of"/>, long containers only hinted at.</summary>
    public static string Brief(JsonTree value) => (value, Of(value)) switch
    {
        (JsonTree.Object, { Length: > BriefLength }) => "{ … }",
        (JsonTree.Array array, { Length: > BriefLength }) => $"[ … {Count.Of(array.Items.Length, "item")} ]",
        (_, var text) => text,
    };

    public static string Text(string value) => JsonSerializer.Serialize(value, s_options);

    /// <summary>The items that have no like in the other array, each with as many likes as there are.</summary>
    public static (ImmutableArray<JsonTree> Left, ImmutableArray<JsonTree> Right) Unlike(ImmutableArray<JsonTree> left, ImmutableArray<JsonTree> right)
    {
        var unmatched = left.GroupBy(Of, StringComparer.Ordinal).ToDictionary(likes => likes.Key, likes => new Queue<JsonTree>(likes), StringComparer.Ordinal);
        ImmutableArray<JsonTree> others = [.. right.Where(item => !(unmatched.TryGetValue(Of(item), out var likes) && likes.TryDequeue(out _)))];
        var alone = unmatched.Values.SelectMany(likes => likes).ToHashSet(ReferenceEqualityComparer.Instance);
        return ([.. left.Where(alone.Contains)], others);
    }
}
