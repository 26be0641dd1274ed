namespace AssignConformance.Model.Pages;

/// <summary>Something on a page that could not be read; the rest of the page was.</summary>
/// <param name="RuleId">The rule it falls under: AC1005 for an annotation, AC1016 for the page, AC1017 for an example.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Span">Where.</param>
public sealed record ReadingFault(string RuleId, string Message, SourceSpan Span);
