using System.Collections.Immutable;

namespace AssignConformance.Model.Wire;

/// <summary>A request to a target. The target adds its base address and, where asked for, its token.</summary>
public sealed record GraphRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query as sent, percent-encoded, with the version segment.</summary>
    public required string Target { get; init; }

    /// <summary>Header fields, less Authorization, Host and Content-Length.</summary>
    public ImmutableArray<WireField> Headers { get; init; } = [];

    /// <summary>The body's bytes; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Whether the target puts its token on.</summary>
    public bool Authenticated { get; init; } = true;
}

/// <summary>A header field on the wire.</summary>
public sealed record WireField(string Name, string Value);
