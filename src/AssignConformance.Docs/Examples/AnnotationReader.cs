using System.Text.RegularExpressions;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Examples;

/// <summary>Reads the JSON comment above a fence. A comment that holds no object is no annotation, nor is a broken one that names no block.</summary>
internal static partial class AnnotationReader
{
    /// <summary>The annotation, or null where the comment is none.</summary>
    /// <param name="fault">Why it is not JSON, or null where it is.</param>
    public static Annotation? Read(PageBlock.Comment comment, out string? fault)
    {
        fault = null;
        var text = comment.Text.AsSpan().Trim().ToString();
        if (!text.StartsWith('{'))
        {
            return null;
        }

        var reading = comment.IsClosed ? JsonText.Read(text) : null;
        if (reading?.Root is JsonTree.Object json)
        {
            return new Annotation
            {
                IsValid = true,
                BlockType = StringOf(json, "blockType"),
                Name = StringOf(json, "name"),
                IsTruncated = BooleanOf(json, "truncated"),
                OptionalProperties = json.Find("optionalProperties")?.Value is JsonTree.Array names ? [.. names.Items.OfType<JsonTree.String>().Select(name => name.Value)] : [],
                ODataType = StringOf(json, "@odata.type"),
                IsCollection = BooleanOf(json, "isCollection"),
                BaseType = StringOf(json, "baseType"),
                KeyProperty = StringOf(json, "keyProperty"),
                IsOpenType = BooleanOf(json, "openType"),
                IsAbstract = BooleanOf(json, "abstract") ?? BooleanOf(json, "isAbstract"),
                Span = comment.Span,
            };
        }

        if (!text.Contains("blockType", StringComparison.Ordinal) && !text.Contains("#page.annotation", StringComparison.Ordinal))
        {
            return null;
        }

        fault = reading?.Fault?.Message ?? "The comment is never closed.";
        return new Annotation
        {
            IsValid = false,
            BlockType = FindString(text, "\"blockType\""),
            IsTruncated = Truncated().IsMatch(text) ? true : null,
            ODataType = FindString(text, "\"@odata.type\""),
            BaseType = FindString(text, "\"baseType\""),
            KeyProperty = FindString(text, "\"keyProperty\""),
            Span = comment.Span,
        };
    }

    private static string? StringOf(JsonTree.Object json, string name) => (json.Find(name)?.Value as JsonTree.String)?.Value;

    /// <summary>A boolean, or a string that spells one.</summary>
    private static bool? BooleanOf(JsonTree.Object json, string name) => json.Find(name)?.Value switch
    {
        JsonTree.Boolean boolean => boolean.Value,
        JsonTree.String text when bool.TryParse(text.Value, out var value) => value,
        _ => null,
    };

    /// <summary>The string behind a quoted name in a text that is not JSON.</summary>
    private static string? FindString(string text, string quotedName)
    {
        var at = text.IndexOf(quotedName, StringComparison.Ordinal);
        var rest = at < 0 ? [] : text.AsSpan(at + quotedName.Length).TrimStart();
        rest = rest.StartsWith(":") ? rest[1..].TrimStart() : [];
        var end = rest.StartsWith("\"") ? rest[1..].IndexOfAny('"', '\n') : -1;
        return end > 0 ? rest[1..(end + 1)].ToString() : null;
    }

    [GeneratedRegex(@"""truncated""\s*:\s*""?true\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Truncated();
}
