namespace AssignConformance.Model.Pages;

/// <summary>A comment that accepts a finding: <c>&lt;!-- assign-conformance: disable AC2003 until 2026-12-31 because … --&gt;</c>. A fact that it lacks is null.</summary>
/// <param name="Rule">The rule's id, in upper case.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Fault">What keeps it from being one, or null.</param>
/// <param name="Span">The comment.</param>
/// <param name="LastLine">The last line that it speaks of; the first is its own.</param>
public sealed record SuppressionComment(string? Rule, DateOnly? Expires, string? Reason, string? Fault, SourceSpan Span, int LastLine);
