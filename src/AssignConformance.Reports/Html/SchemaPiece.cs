using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html;

/// <summary>The piece of a response schema that a mismatch breaks.</summary>
/// <param name="Number">The mismatch's number within its scenario, from 1.</param>
/// <param name="Pointer">JSON Pointer of the piece in the exported schema.</param>
/// <param name="View">Its lines, the broken keyword marked; what is about other things is folded.</param>
public sealed record SchemaPiece(int Number, string Pointer, CodeView View)
{
    /// <summary>Longer pieces, such as lists of hundreds of types, are cut.</summary>
    private const int MaximumLines = 24;

    /// <param name="schema">The text of the schema.</param>
    /// <param name="root">The same, read.</param>
    /// <param name="place">What to show of it.</param>
    internal static SchemaPiece Of(string schema, JsonTree root, SchemaPlace place, int number)
    {
        var piece = JsonPointer.Find(root, place.Pointer)!;
        var marked = place.Keyword is null ? "" : JsonPointer.Member("", place.Keyword);
        var lines = new CodeLines(schema, new CodeMarks(piece, [(marked, number)]), pointer => pointer.Length > 0 && (marked.Length == 0 || !(pointer + "/").StartsWith(marked + "/", StringComparison.Ordinal)));
        lines.Add(piece);
        var isCut = lines.Lines.Length > MaximumLines || lines.IsFull;
        var shown = lines.Lines.Take(MaximumLines).ToImmutableArray();
        return new SchemaPiece(number, place.Pointer, new CodeView(shown, isCut ? $"{Count.Of(lines.Lines.Length - shown.Length)} more lines are left out." : null));
    }
}
