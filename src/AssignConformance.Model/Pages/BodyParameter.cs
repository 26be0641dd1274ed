using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>A row of a table with a Type column: a parameter or property of a request body, or a property of a resource.</summary>
public sealed record BodyParameter
{
    public required string Name { get; init; }

    /// <summary>The type cell as written, links included.</summary>
    public required string Type { get; init; }

    /// <summary>The type's name alone: <c>deviceConfigurationAssignment</c>, <c>String</c>; null where the cell names none.</summary>
    public string? TypeName { get; init; }

    public bool IsCollection { get; init; }

    /// <summary>The EDM primitive type the name stands for (<c>Edm.String</c>), or null.</summary>
    public string? Primitive { get; init; }

    /// <summary>The link target of the type cell, as written, or null.</summary>
    public string? Link { get; init; }

    /// <summary>What stands in brackets behind the name (<c>deprecated</c>), or null.</summary>
    public string? Remark { get; init; }

    /// <summary>The further types that the type cell links to ("[a](…) or [b](…)").</summary>
    public ImmutableArray<TypeLink> OtherTypes { get; init; } = [];

    /// <summary>The description cell, without Markdown.</summary>
    public string Description { get; init; } = "";

    public required SourceSpan Span { get; init; }
}
