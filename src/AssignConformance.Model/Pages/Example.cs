using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>A fence that shows an HTTP message.</summary>
public abstract record Example
{
    /// <summary>From the fence's opening line to its closing line.</summary>
    public required SourceSpan Fence { get; init; }

    /// <summary>The fence's language, lower case, or empty.</summary>
    public string Language { get; init; } = "";

    public Annotation? Annotation { get; init; }

    /// <summary>The headings it stands under below the page's own, outermost first; none in the introduction.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>The level-2 section it belongs to: the last at or above it that is not called "Example…" or "Remarks"; null where there is none.</summary>
    public string? Topic { get; init; }

    public ImmutableArray<HeaderField> Headers { get; init; } = [];

    public ExampleBody? Body { get; init; }
}

/// <summary>An example request.</summary>
public sealed record RequestExample : Example
{
    /// <summary>The method of the request line; null where the fence holds no request line.</summary>
    public string? Method { get; init; }

    /// <summary>The request target as written, usually an absolute URL.</summary>
    public string? Url { get; init; }

    /// <summary>The request line.</summary>
    public SourceSpan? RequestLine { get; init; }

    /// <summary>The blank line between the request line and the header fields, where there is one (AC2014).</summary>
    public SourceSpan? BlankLineBeforeHeaders { get; init; }
}

/// <summary>An example response.</summary>
public sealed record ResponseExample : Example
{
    /// <summary>Status code (100–599); null where the fence holds no status line.</summary>
    public int? StatusCode { get; init; }

    public string? ReasonPhrase { get; init; }

    public SourceSpan? StatusLine { get; init; }

    /// <summary>The annotation, or the note above the example, says that properties were left out.</summary>
    public bool IsShortened { get; init; }
}
