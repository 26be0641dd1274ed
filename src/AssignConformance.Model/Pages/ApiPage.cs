using System.Collections.Immutable;

namespace AssignConformance.Model.Pages;

/// <summary>What one operation page of the reference says, each fact with its place. A fact that the page lacks is null or empty.</summary>
public sealed record ApiPage
{
    /// <summary>Path below the docs root, with <c>/</c> as separator.</summary>
    public required string Path { get; init; }

    /// <summary>The version whose page this is: the name of the version folder, else of the examples' URLs, else <c>beta</c> where the page includes beta's disclaimer, else <c>v1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>File name without <c>.md</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>title</c> of the front matter.</summary>
    public Located<string>? Title { get; init; }

    /// <summary>The first level-1 heading that is not a tab.</summary>
    public Located<string>? Heading { get; init; }

    /// <summary><c>doc_type</c> of the front matter.</summary>
    public Located<string>? DocType { get; init; }

    /// <summary>The heading of the HTTP request section, or null where the page has none.</summary>
    public Located<string>? HttpRequestHeading { get; init; }

    /// <summary>The first fence of the HTTP request section (from its opening to its closing line), or null.</summary>
    public SourceSpan? HttpRequestFence { get; init; }

    public ImmutableArray<HttpRequestLine> HttpRequests { get; init; } = [];

    /// <summary>The HTTP request sections' text, without Markdown.</summary>
    public string HttpRequestText { get; init; } = "";

    /// <summary>The rows of the table of function parameters.</summary>
    public ImmutableArray<BodyParameter> FunctionParameters { get; init; } = [];

    /// <summary>The heading of the Permissions section, or null.</summary>
    public Located<string>? PermissionsHeading { get; init; }

    public ImmutableArray<PermissionSet> PermissionSets { get; init; } = [];

    /// <summary>The heading of the request headers section, or null.</summary>
    public Located<string>? RequestHeadersHeading { get; init; }

    public ImmutableArray<RequestHeader> RequestHeaders { get; init; } = [];

    public RequestBodySection? RequestBody { get; init; }

    public ResponseSection? Response { get; init; }

    public ImmutableArray<RequestExample> RequestExamples { get; init; } = [];

    public ImmutableArray<ResponseExample> ResponseExamples { get; init; } = [];

    /// <summary>Requests under an annotation of block type <c>ignored</c>, outside the HTTP request section.</summary>
    public ImmutableArray<RequestExample> IgnoredRequestExamples { get; init; } = [];

    /// <summary>Responses under an annotation of block type <c>ignored</c>, outside the HTTP request section.</summary>
    public ImmutableArray<ResponseExample> IgnoredResponseExamples { get; init; } = [];

    /// <summary><c>@odata.type</c> of every annotation, as written, in page order.</summary>
    public ImmutableArray<Located<string>> AnnotationTypes { get; init; } = [];

    /// <summary>INCLUDE targets, as written.</summary>
    public ImmutableArray<Located<string>> Includes { get; init; } = [];

    /// <summary>The links to other pages, in page order.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>The names that the page's text outside of tables writes as code, each once.</summary>
    public ImmutableArray<string> CodeNames { get; init; } = [];

    /// <summary><c>TODO</c> and "Not yet documented" texts, in page order.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; init; } = [];

    /// <summary>The page lies among the operations and describes a resource: it says so, and shows no request.</summary>
    public bool IsResource => DocType?.Value.Contains("resourcePageType", StringComparison.OrdinalIgnoreCase) == true
        && HttpRequestHeading is null && HttpRequests.IsEmpty && RequestExamples.IsEmpty && IgnoredRequestExamples.IsEmpty;

    /// <summary>The comments that accept findings, in page order.</summary>
    public ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>What the reader could not read, each as it stands on the page.</summary>
    public ImmutableArray<ReadingFault> Faults { get; init; } = [];
}
