using System.Collections.Immutable;
using AssignConformance.Model.Pages;

namespace AssignConformance.Model.Contracts;

/// <summary>One documented operation: what its page promises, and what a person completed. A fact that is missing is null or empty and stands in <see cref="Gaps"/>.</summary>
public sealed record Operation
{
    /// <summary><c>version/page name</c>, for example <c>v1.0/devicecompliancepolicy-assign</c>.</summary>
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>The page's path below the docs root.</summary>
    public required string Page { get; init; }

    /// <summary>The page's title or, where that is only "assign" or "assign action", <c>bound type: assign</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The method token, upper case (RFC 9110 §9), or null.</summary>
    public string? Method { get; init; }

    /// <summary>Path templates below the version segment, with a leading slash; placeholders are written <c>{x}</c>.</summary>
    public ImmutableArray<Located<string>> Paths { get; init; } = [];

    public ImmutableArray<PermissionSet> Permissions { get; init; } = [];

    public ImmutableArray<RequestHeader> Headers { get; init; } = [];

    /// <summary>The rows of the request body's table: parameters of an action, or properties of <see cref="RequestType"/>.</summary>
    public ImmutableArray<BodyParameter> Parameters { get; init; } = [];

    /// <summary>The short name of the type that the request body is a representation of; null where the body holds an action's parameters.</summary>
    public Located<string>? RequestType { get; init; }

    /// <summary>The type that the Response section links to, or null.</summary>
    public TypeLink? ResponseType { get; init; }

    /// <summary>Status codes that the Response section names (100–599).</summary>
    public ImmutableArray<Located<int>> StatusCodes { get; init; } = [];

    public ImmutableArray<DocumentedExample> Examples { get; init; } = [];

    /// <summary>Facts that the page lacks and a person supplied.</summary>
    public ImmutableArray<Completion> Completions { get; init; } = [];

    /// <summary>What the page lacks and nobody supplied.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];
}

/// <summary>A documented request with its documented response.</summary>
/// <param name="Number">Counted from 1 in page order.</param>
/// <param name="Request">Null where the page shows none, or an empty fence.</param>
/// <param name="Response">Null where the page shows none.</param>
public sealed record DocumentedExample(int Number, RequestExample? Request, ResponseExample? Response);

/// <summary>A fact that a page leaves out and a person supplied (<c>completions.json</c>).</summary>
/// <param name="Page">The page's path below the docs root.</param>
/// <param name="Fact">What is completed: <c>httpRequest</c>.</param>
/// <param name="Value">The fact in the page's own form, for example <c>POST /deviceManagement/…/assign</c>.</param>
/// <param name="Reason">Why it is believed.</param>
/// <param name="Source">Where it was completed.</param>
public sealed record Completion(string Page, string Fact, string Value, string Reason, SourceSpan Source)
{
    /// <summary>The completion as features, mappings and reports show it.</summary>
    public string InWords => $"Completed by a person: {(Fact == "httpRequest" ? "HTTP request" : Fact)} {Value}, because {Reason}";
}

/// <summary>A fact that an operation needs and does not have, with the rule that reports it.</summary>
public sealed record Gap(string RuleId, string Message, SourceSpan Span);
