namespace AssignConformance.Model.Pages;

/// <summary>A type that a page speaks of.</summary>
/// <param name="Name">The words that name it: a type's name, or what a link is called.</param>
/// <param name="Link">The link's target as written, or null where the words are no link.</param>
/// <param name="Span">The words, or the link.</param>
public sealed record TypeMention(string Name, string? Link, SourceSpan Span);
