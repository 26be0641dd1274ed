using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model;

namespace AssignConformance.Cli.Comparing;

/// <summary>Changes as JSON.</summary>
internal static class DiffJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary><c>[{"kind", "class", "subject", "message", "base", "head"}]</c>, a place as <c>{"path", "line", "column"}</c> below its folder, or null.</summary>
    public static string Render(DiffResult diff) => JsonSerializer.Serialize(
        diff.Changes.Select(change => new
        {
            kind = change.Kind.Name,
            @class = change.Kind.Class.ToString().ToLowerInvariant(),
            subject = change.Subject,
            message = change.Message,
            @base = Place(change.Base),
            head = Place(change.Head),
        }),
        s_options) + "\n";

    private static object? Place(SourceSpan? span) => span is { } place ? new { path = place.File, line = place.Line, column = place.Column } : null;
}
