namespace AssignConformance.Model.Findings;

/// <summary>A deviation that somebody knows of and accepts for a while (<c>known.json</c>).</summary>
/// <param name="Page">The page's path below the docs root.</param>
/// <param name="Rule">The rule of the finding that explains it.</param>
/// <param name="Line">The text of the page's line, trimmed: it survives moves.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="Source">Its place in the file.</param>
public sealed record KnownDeviation(string Page, string Rule, string Line, string Reason, string Owner, DateOnly Expires, SourceSpan Source);
