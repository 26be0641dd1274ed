namespace AssignConformance.Model.Pages;

/// <summary>The JSON comment above a fence: a hint, never proof.</summary>
public sealed record Annotation
{
    /// <summary>False where the comment's object is not valid JSON; block type and type are then read from its text.</summary>
    public required bool IsValid { get; init; }

    public string? BlockType { get; init; }

    public string? Name { get; init; }

    public bool? IsTruncated { get; init; }

    /// <summary><c>@odata.type</c> as written.</summary>
    public string? ODataType { get; init; }

    public bool? IsCollection { get; init; }

    public required SourceSpan Span { get; init; }
}
