using System.Collections.Immutable;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.OAuth;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>A request with a valid token, taken apart.</summary>
/// <param name="Segments">Behind the version.</param>
/// <param name="Query">Names with their dollar sign.</param>
/// <param name="Root">The address of the version: <c>https://localhost:1234/v1.0</c>.</param>
public sealed record GraphCall(
    VersionFacts Facts, string Method, ImmutableArray<string> Segments, ImmutableDictionary<string, string> Query, string Root, IssuedToken Token)
{
    /// <summary>The media type without parameters, in lower case; empty for none.</summary>
    public string MediaType { get; init; } = "";

    public string ConsistencyLevel { get; init; } = "";

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>An <c>@odata.context</c>.</summary>
    public string Context(string fragment) => $"{Root}/$metadata#{fragment}";

    public bool MayRead(string permission) => Token.Permissions.Contains(permission + ".Read.All") || MayWrite(permission);

    public bool MayWrite(string permission) => Token.Permissions.Contains(permission + ".ReadWrite.All");
}
