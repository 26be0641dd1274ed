using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html;

/// <summary>Turns a body or a schema into lines: JSON indented, scalars exactly as they were sent; anything else as it is.</summary>
internal static class CodeReader
{
    /// <param name="text">The body.</param>
    /// <param name="pointers">Where in it which mismatch stands.</param>
    public static CodeView Read(string text, IReadOnlyCollection<(string Pointer, int Number)> pointers)
    {
        var reading = JsonText.Read(text);
        if (reading.Root is not { } root)
        {
            return Raw(text, reading.Fault!, [.. pointers.Select(pointer => new CodeMark(pointer.Number, null))]);
        }

        var lines = new CodeLines(text, new CodeMarks(root, pointers));
        lines.Add(root);
        return new CodeView(lines.Lines, lines.IsFull ? CutNote(text) : null) { IsJson = true, IsCut = lines.IsFull };
    }

    private static CodeView Raw(string text, JsonFault fault, ImmutableArray<CodeMark> marks)
    {
        var shown = text.Length > CodeView.Limit ? text[..(char.IsHighSurrogate(text[CodeView.Limit - 1]) ? CodeView.Limit - 1 : CodeView.Limit)] : text;
        var lines = shown.Split('\n')
            .Select((line, index) => new CodeLine(0, [new CodeToken(CodeKind.Plain, line.TrimEnd('\r'))], index == 0 ? marks : []))
            .ToImmutableArray();
        var looksLikeJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        var note = string.Join(' ', new[]
        {
            looksLikeJson ? string.Create(CultureInfo.InvariantCulture, $"Not JSON, line {fault.Position.Line}, column {fault.Position.Column}: {fault.Message}") : "",
            shown.Length < text.Length ? CutNote(text) : "",
        }.Where(part => part.Length > 0));
        return new CodeView(lines, note.Length == 0 ? null : note) { IsCut = shown.Length < text.Length };
    }

    private static string CutNote(string text) => $"Cut after 64 KB of {Count.Of(text.Length)} characters.";
}
