using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Hosting;

/// <summary>What a stub host answers, before it goes over the wire.</summary>
public sealed record StubAnswer
{
    /// <summary>200–599.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The reason phrase, or null for the status code's own.</summary>
    public string? ReasonPhrase { get; init; }

    public ImmutableArray<WireField> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What goes wrong on the wire instead of the answer, or null.</summary>
    public ResponseFault? Fault { get; init; }

    /// <summary>The body ends before the length that its Content-Length announces, and the connection is closed.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The mapping or the host's option that answers; null where nothing matched.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Why the request was refused or not matched, or what went wrong; null for a plain answer.</summary>
    public string? Reason { get; init; }

    /// <summary>A line for each thing that kept the nearest mapping from answering; none where a mapping answered.</summary>
    public ImmutableArray<string> Differences { get; init; } = [];
}
