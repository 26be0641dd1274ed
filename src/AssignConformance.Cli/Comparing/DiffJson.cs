using System.Text.Json;
using AssignConformance.Cli.Composition;
using AssignConformance.Model;

namespace AssignConformance.Cli.Comparing;

/// <summary>Changes as JSON.</summary>
internal static class DiffJson
{
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
        ConsoleJson.Options) + "\n";

    private static object? Place(SourceSpan? span) => span is { } place ? new { path = place.File, line = place.Line, column = place.Column } : null;
}
