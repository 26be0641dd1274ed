using System.Collections.Immutable;

namespace AssignConformance.Stubs.Mappings;

/// <summary>What a mapping answers.</summary>
public sealed record ResponseDefinition
{
    /// <summary>100–599 by RFC 9110; the reader admits 200–599.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>The reason phrase, or null for the status code's own.</summary>
    public string? ReasonPhrase { get; init; }

    /// <summary>Fields in the mapping's order; a list of values is a field each.</summary>
    public ImmutableArray<ResponseField> Headers { get; init; } = [];

    /// <summary>The bytes to send; empty for none, and where <see cref="BodyTemplate"/> is given.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    public ResponseTemplate? BodyTemplate { get; init; }

    /// <summary>The rendered template must be JSON, else the answer is a failure, as WireMock's is (<c>jsonBody</c>).</summary>
    public bool BodyTemplateIsJson { get; init; }

    /// <summary>The wait before the answer.</summary>
    public TimeSpan Delay { get; init; }

    public ResponseFault? Fault { get; init; }
}

/// <summary>A header field to send: a fixed value, or one to render.</summary>
public sealed record ResponseField(string Name, string Value, ResponseTemplate? Template = null);

/// <summary>What goes wrong instead of an answer, named as in WireMock.</summary>
public enum ResponseFault
{
    /// <summary><c>CONNECTION_RESET_BY_PEER</c>: the connection is reset (RST).</summary>
    ConnectionReset,

    /// <summary><c>EMPTY_RESPONSE</c>: the connection is closed without a byte.</summary>
    EmptyResponse,

    /// <summary><c>MALFORMED_RESPONSE_CHUNK</c>: status line and fields, then bytes that are no chunk.</summary>
    MalformedChunk,

    /// <summary><c>RANDOM_DATA_THEN_CLOSE</c>: bytes that are no response. They are the same each time.</summary>
    GarbageThenClose,
}
