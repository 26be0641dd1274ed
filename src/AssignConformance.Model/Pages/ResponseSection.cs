using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>The Response section's promises.</summary>
public sealed record ResponseSection
{
    public required Located<string> Heading { get; init; }

    /// <summary>The section's text, without Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>Status codes the text names (100–599), in order, without repeats.</summary>
    public ImmutableArray<Located<int>> StatusCodes { get; init; } = [];

    /// <summary>The first resource page the text links to, or null.</summary>
    public TypeLink? Type { get; init; }

    /// <summary>The further resource pages the text links to, in order: an operation may return one of several types, or the text speaks of others.</summary>
    public ImmutableArray<TypeLink> OtherTypes { get; init; } = [];
}
