namespace AssignConformance.Model.Pages;

/// <summary>A header field line of an example (RFC 9110 §5), name as written.</summary>
public sealed record HeaderField(string Name, string Value, SourceSpan Span);
