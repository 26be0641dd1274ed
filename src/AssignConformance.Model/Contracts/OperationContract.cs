using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Model.Contracts;

/// <summary>An operation with everything derived from it: schemas, examples judged by them, and bodies that break them.</summary>
public sealed record OperationContract
{
    public required Operation Operation { get; init; }

    /// <summary>What a request body must be; null where no body is documented.</summary>
    public BodyContract? Request { get; init; }

    /// <summary>What a response body must be; null where no body is documented.</summary>
    public BodyContract? Response { get; init; }

    /// <summary>What a response body must be where the page shows it whole and another of its examples shortened; null where all are the one or the other.</summary>
    public BodyContract? WholeResponse { get; init; }

    public ImmutableArray<ContractExample> Examples { get; init; } = [];

    /// <summary>Request bodies that each break the documented types in one place, one a parameter.</summary>
    public ImmutableArray<BrokenBody> BrokenBodies { get; init; } = [];

    /// <summary>What the body that answers the example must be; null where no body is documented.</summary>
    public BodyContract? ResponseTo(ContractExample example) => example.IsShortened ? Response : WholeResponse ?? Response;

    /// <summary>Every path that the operation answers at, with the version segment, one of each <see cref="PathKey"/>: the documented ones, then those of examples that are instances of none.</summary>
    public ImmutableArray<string> Paths()
    {
        var documented = Operation.Paths.Select(path => $"/{Operation.Version}{path.Value}").ToImmutableArray();
        var own = Examples.Select(example => example.Path).Where(path => !documented.Any(template => PathKey.Covers(template, path)));
        return [.. documented.Concat(own).DistinctBy(PathKey.Of, StringComparer.Ordinal)];
    }
}

/// <summary>What a body must be.</summary>
/// <param name="Type">The declared type, or null for an action's parameters.</param>
/// <param name="Schema">The exported JSON schema: keywords that draft-04, 07 and 2020-12 share.</param>
/// <param name="WriteMappingSchema">Writes <see cref="MappingSchema"/>.</param>
public sealed record BodyContract(TypeReference? Type, string Schema, Func<string> WriteMappingSchema)
{
    /// <summary>The same as a WireMock mapping carries it: draft-07, with <c>if</c>/<c>then</c> on <c>@odata.type</c>. Written each time, because of most contracts nobody asks for it.</summary>
    public string MappingSchema => WriteMappingSchema();
}

/// <summary>A documented exchange as it can be sent and judged.</summary>
public sealed record ContractExample
{
    private static readonly FrozenSet<string> s_ofTransport = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Content-Type", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date", "Server", "Cache-Control", "Vary", "Strict-Transport-Security", "request-id", "client-request-id",
        "x-ms-ags-diagnostic", "OData-Version");

    /// <summary>Counted from 1 in page order.</summary>
    public required int Number { get; init; }

    /// <summary>The path and query to send, with the version segment, placeholders kept: <c>/v1.0/deviceManagement/…/{deviceCompliancePolicyId}/assign</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The target without its query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>Header fields the example shows, less Content-Length, Host and Authorization.</summary>
    public ImmutableArray<HeaderField> RequestHeaders { get; init; } = [];

    public ContractBody? RequestBody { get; init; }

    /// <summary>The documented status code (100–599): the example's, else the first that the prose names.</summary>
    public required int StatusCode { get; init; }

    public string? ReasonPhrase { get; init; }

    public ImmutableArray<HeaderField> ResponseHeaders { get; init; } = [];

    /// <summary>Those of them that every answer must have: less Content-Type, which says of what media type the body is, and what transport, caches and diagnostics set by themselves.</summary>
    public IEnumerable<HeaderField> PromisedFields => ResponseHeaders.Where(each => !s_ofTransport.Contains(each.Name));

    public ContractBody? ResponseBody { get; init; }

    /// <summary>The response leaves properties out.</summary>
    public bool IsShortened { get; init; }
}

/// <summary>A body, with where it deviates from its contract and what it is without the deviations.</summary>
public sealed record ContractBody
{
    /// <summary>The body as documented, or as synthesised; with its overlays where it has some.</summary>
    public required string Text { get; init; }

    /// <summary>Who put other values into the text than the page shows, in the order in which they did: <c>recipe compliance-policy</c>.</summary>
    public ImmutableArray<string> Overlays { get; init; } = [];

    /// <summary>The place of the text's first character; null where the body was synthesised from the schema.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>Not from the page: made from the schema because the page shows no body.</summary>
    public bool IsSynthesised => Place is null;

    /// <summary>Where the text breaks the contract; none where it conforms.</summary>
    public ImmutableArray<SchemaViolation> Deviations { get; init; } = [];

    /// <summary>The text with just the deviating places mended; null where it conforms or can't be mended.</summary>
    public string? Repaired { get; init; }

    /// <summary>The body that conforms: the text itself, or mended; null where there is none.</summary>
    public string? Conforming => Deviations.IsEmpty ? Text : Repaired;
}

/// <summary>A place where a body breaks its schema.</summary>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the value, empty for the whole body.</param>
/// <param name="Keyword">The JSON Schema keyword that is broken: <c>type</c>, <c>enum</c>, <c>required</c>, <c>additionalProperties</c>, <c>pattern</c>, <c>minimum</c>, … ; <c>@odata.type</c> where no documented type fits.</param>
/// <param name="Message">What is wrong, as a sentence that names expected and actual.</param>
/// <param name="ConstraintSource">Where the constraint comes from, as <see cref="Provenance.ToString"/> writes it, or null.</param>
/// <param name="Place">The value on its page; null for a value that did not come from a page.</param>
public sealed record SchemaViolation(string Pointer, string Keyword, string Message, string? ConstraintSource, SourceSpan? Place = null);

/// <summary>A request body that breaks the documented types in one place.</summary>
/// <param name="Parameter">The parameter or property that is broken.</param>
/// <param name="Value">The JSON value it gets.</param>
/// <param name="Constraint">What the value breaks, in words: <c>must be an array</c>.</param>
public sealed record BrokenBody(string Parameter, string Value, string Constraint);
