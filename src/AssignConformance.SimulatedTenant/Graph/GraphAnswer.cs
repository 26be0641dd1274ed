using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>An answer before it is written.</summary>
public sealed record GraphAnswer(int Status)
{
    /// <summary>The JSON body; null for none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>A plain text body, in place of <see cref="Body"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Of <see cref="Body"/>; null for Graph's own.</summary>
    public string? MediaType { get; init; }

    /// <summary>In place of a body: an error object, completed with date and ids when it is written.</summary>
    public GraphError? Error { get; init; }

    public ImmutableArray<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>What the tenant holds was changed.</summary>
    public bool Applied { get; init; }

    public static GraphAnswer Json(int status, JsonNode body) => new(status) { Body = body };

    public static GraphAnswer Refuse(int status, string code, string message) => new(status) { Error = new GraphError(code, message) };

    public GraphAnswer With(string name, string value) => this with { Fields = Fields.Add((name, value)) };
}
