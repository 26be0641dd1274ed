namespace AssignConformance.Model.Pages;

/// <summary>A link to a resource page in running text.</summary>
/// <param name="Name">The link's text.</param>
/// <param name="Link">The target as written.</param>
/// <param name="IsCollection">The text says "collection" before or after the link.</param>
/// <param name="Span">The link.</param>
public sealed record TypeLink(string Name, string Link, bool IsCollection, SourceSpan Span);
