using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>The Request body section.</summary>
public sealed record RequestBodySection
{
    /// <summary>The section's heading.</summary>
    public required Located<string> Heading { get; init; }

    /// <summary>The section's text outside its tables, without Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>The first resource page the text links to, or null.</summary>
    public TypeLink? Type { get; init; }

    /// <summary>The further resource pages the text links to, in order.</summary>
    public ImmutableArray<TypeLink> OtherTypes { get; init; } = [];

    /// <summary>The type whose representation the text asks for ("a JSON representation of the x object"), linked or not; null where it asks for parameters or names no type.</summary>
    public Located<string>? RepresentedType { get; init; }

    /// <summary>The names that the text writes as code.</summary>
    public ImmutableArray<string> CodeNames { get; init; } = [];

    public ImmutableArray<BodyParameter> Parameters { get; init; } = [];
}
