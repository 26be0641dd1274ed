using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Model.Findings;

/// <summary>A rule broken at a place.</summary>
/// <param name="Arguments">What the rule's message format names.</param>
public sealed record Finding(Rule Rule, SourceSpan Span, ImmutableArray<string> Arguments)
{
    /// <summary>JSON Pointer of the value within its example, or null.</summary>
    public string? Pointer { get; init; }

    /// <summary>The page's line, without its line end; empty until the composition fills it in.</summary>
    public string LineText { get; init; } = "";

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Format, [.. Arguments]);

    /// <summary>Page order, then rule.</summary>
    public static IComparer<Finding> PageOrder { get; } = Comparer<Finding>.Create(static (left, right) =>
    {
        var order = string.CompareOrdinal(left.Span.File, right.Span.File);
        order = order != 0 ? order : left.Span.Line.CompareTo(right.Span.Line);
        order = order != 0 ? order : left.Span.Column.CompareTo(right.Span.Column);
        return order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
    });
}
