using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Findings;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>A stretch of a page and what stands there after planting.</summary>
internal sealed record Edit(SourceSpan Span, string Text)
{
    /// <summary>The fault that the edit makes.</summary>
    /// <param name="expected">Rules that must find it, each with its line as counted before the edit.</param>
    public PlantedFault Expecting(params (string Rule, int Line)[] expected)
        => new(this, [.. expected.Select(each => (each.Rule, LineAfter(each.Line)))]);

    /// <summary>The fault that the edit makes, to be found at the line of the edit.</summary>
    public PlantedFault ExpectingHere(params string[] rules) => Expecting([.. rules.Select(rule => (rule, Span.Line))]);

    /// <summary>No line begins or ends by the edit.</summary>
    public bool IsWithinLine => Span.Line == Span.EndLine && !Text.Contains('\n', StringComparison.Ordinal);

    public string ApplyTo(string text)
    {
        var start = Offset(text, Span.Line, Span.Column);
        return string.Concat(text.AsSpan(0, start), Text, text.AsSpan(Offset(text, Span.EndLine, Span.EndColumn)));
    }

    private int LineAfter(int line) => line <= Span.Line ? line : line + Text.Count(character => character == '\n') - (Span.EndLine - Span.Line);

    private static int Offset(string text, int line, int column)
    {
        var start = 0;
        for (; line > 1; line--)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }
}

/// <summary>A fault in one page.</summary>
/// <param name="Expected">Rules that must find it, each with its line after the edit.</param>
internal sealed record PlantedFault(Edit Edit, ImmutableArray<(string Rule, int Line)> Expected)
{
    /// <summary>Other findings in the edited lines stay what they are; else the fault is planted only where there are none.</summary>
    public bool KeepsOthers { get; init; }

    /// <summary>What the edit does to the places of values.</summary>
    public PointerMove? Move { get; init; }
}

/// <summary>Values below a JSON Pointer move to another.</summary>
/// <param name="Within">The example.</param>
internal sealed record PointerMove(SourceSpan Within, string From, string To)
{
    /// <summary>Where the finding's value stands after the edit.</summary>
    public string? Of(Finding finding)
        => Within.CoversLine(finding.Span.Line) && finding.Pointer?.StartsWith(From, StringComparison.Ordinal) == true ? To + finding.Pointer[From.Length..] : finding.Pointer;
}
