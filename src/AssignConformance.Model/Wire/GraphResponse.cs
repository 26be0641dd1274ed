using System.Collections.Immutable;

namespace AssignConformance.Model.Wire;

/// <summary>What a target answered.</summary>
public sealed record GraphResponse
{
    public required int StatusCode { get; init; }

    /// <summary>The reason phrase, empty where none was sent.</summary>
    public string ReasonPhrase { get; init; } = "";

    public ImmutableArray<WireField> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The first field of that name (RFC 9110: names are case-insensitive), or null.</summary>
    public string? Header(string name)
        => Headers.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
