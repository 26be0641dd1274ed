namespace AssignConformance.Model.Findings;

/// <summary>What somebody wrote to accept a finding for a while: an entry of <c>suppressions.json</c>, or a comment on a page.</summary>
/// <param name="Page">The page's path below the docs root.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Source">Its own place.</param>
public sealed record SuppressionEntry(string Page, string Rule, SourceSpan Source)
{
    /// <summary>The text of the page's line, trimmed; null for every line.</summary>
    public string? LineText { get; init; }

    /// <summary>The first and last line that it speaks of, counted from 1; null for every line.</summary>
    public (int First, int Last)? Lines { get; init; }

    /// <summary>Why, in a sentence; null where it says nothing of it.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day on which it holds; null where it says nothing of it.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>What else keeps it from accepting anything, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>The finding is one that it speaks of, whether it holds or not.</summary>
    public bool Names(Finding finding)
        => Rule == finding.Rule.Id && Page == finding.Span.File
            && (LineText is null || LineText.AsSpan().Trim().SequenceEqual(finding.LineText.AsSpan().Trim()))
            && (Lines is not { } lines || (finding.Span.Line >= lines.First && finding.Span.Line <= lines.Last));
}
