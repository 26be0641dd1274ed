namespace AssignConformance.SimulatedTenant.Recording;

/// <summary>A request as it arrived, and what became of it.</summary>
public sealed record LoggedRequest
{
    /// <summary>From 1, over all origins.</summary>
    public required int Number { get; init; }

    /// <summary><c>graph</c>, <c>authority</c>, or <c>elsewhere</c> for the second origin.</summary>
    public required string Origin { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>With its question mark; empty for none.</summary>
    public string Query { get; init; } = "";

    public string Host { get; init; } = "";

    public bool HasToken { get; init; }

    /// <summary>The tenant in the token; null where there is no token of ours.</summary>
    public string? Tid { get; init; }

    public string? ContentType { get; init; }

    public string? ClientRequestId { get; init; }

    /// <summary>As UTF-8; unreadable bytes replaced.</summary>
    public string Body { get; init; } = "";

    /// <summary>The number of this write in its run, from 1; null for reads and for requests without a valid token.</summary>
    public int? Write { get; init; }

    public DateTimeOffset Arrived { get; init; }

    /// <summary>The status code of the answer; 0 while or where there is none.</summary>
    public int Status { get; set; }

    /// <summary>What the tenant holds was changed.</summary>
    public bool Applied { get; set; }

    /// <summary><c>answered</c>, or what happened instead.</summary>
    public string Outcome { get; set; } = "";
}
