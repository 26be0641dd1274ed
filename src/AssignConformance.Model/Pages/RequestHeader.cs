namespace AssignConformance.Model.Pages;

/// <summary>A row of the request headers table, entities and backslashes decoded.</summary>
public sealed record RequestHeader(string Name, string? Type, string? Value, SourceSpan Span);
