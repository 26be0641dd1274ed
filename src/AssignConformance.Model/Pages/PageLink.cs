namespace AssignConformance.Model.Pages;

/// <summary>A link to another page of the reference, relative to the page it stands on.</summary>
/// <param name="Target">As written, with its fragment.</param>
/// <param name="Span">The target.</param>
public sealed record PageLink(string Target, SourceSpan Span);
