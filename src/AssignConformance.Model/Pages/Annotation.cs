using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>The JSON comment above a fence: a hint, never proof.</summary>
public sealed record Annotation
{
    /// <summary>False where the comment's object is not valid JSON; block type and type are then read from its text.</summary>
    public required bool IsValid { get; init; }

    public string? BlockType { get; init; }

    public string? Name { get; init; }

    public bool? IsTruncated { get; init; }

    /// <summary><c>optionalProperties</c>: names that an instance may lack.</summary>
    public ImmutableArray<string> OptionalProperties { get; init; } = [];

    /// <summary><c>@odata.type</c> as written.</summary>
    public string? ODataType { get; init; }

    public bool? IsCollection { get; init; }

    /// <summary><c>baseType</c> as written, of a resource.</summary>
    public string? BaseType { get; init; }

    /// <summary><c>keyProperty</c> of a resource.</summary>
    public string? KeyProperty { get; init; }

    /// <summary><c>openType</c> of a resource.</summary>
    public bool? IsOpenType { get; init; }

    /// <summary><c>abstract</c> or <c>isAbstract</c> of a resource.</summary>
    public bool? IsAbstract { get; init; }

    public required SourceSpan Span { get; init; }
}
