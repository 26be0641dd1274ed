using AssignConformance.Model.Contracts;
using AssignConformance.Model.Wire;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>How a request differs from the documented one.</summary>
public enum Variation
{
    /// <summary>As documented, or as synthesised where the page shows none.</summary>
    Documented,

    /// <summary>With the deviating places mended.</summary>
    Mended,

    /// <summary>Conforming, to another documented path.</summary>
    OtherPath,

    /// <summary>Broken on purpose, in one way; a refusal is expected.</summary>
    Broken,
}

/// <summary>A request that was sent, and what it was made from.</summary>
public sealed record Sending(OperationContract Contract, ContractExample Example, Variation Variation, Exchange Exchange)
{
    /// <summary>The exchange as results may hold it; the same one where the target keeps nothing to itself.</summary>
    public Exchange Stored { get; init; } = Exchange;

    /// <summary>The answer; a sending without one never reaches the checks.</summary>
    public GraphResponse Response => Exchange.Response!;

    /// <summary>With another status code the body is another body too: telling that each of its values differs would hide what happened.</summary>
    public bool HasDocumentedStatusCode => Response.StatusCode == Example.StatusCode;

    /// <summary>The answer is the documented one, deviations included: asked for as documented, or there is none without them.</summary>
    public bool IsAnsweredAsDocumented => Variation == Variation.Documented || Example.ResponseBody is { Conforming: null };

    /// <summary>The response body that the target is expected to give.</summary>
    public string? ExpectedBody => IsAnsweredAsDocumented ? Example.ResponseBody?.Text : Example.ResponseBody?.Conforming;
}
