using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;

namespace AssignConformance.Proof;

/// <summary>What a scenario sent, what came back, and what the page and its types promise of both.</summary>
public sealed record ProofSubject
{
    /// <summary>The facts of the page. The judge reads types and rows, never the schemas: those are what it is to be held against.</summary>
    public required OperationContract Contract { get; init; }

    /// <summary>The documented exchange that the scenario is about.</summary>
    public required ContractExample Example { get; init; }

    /// <summary>The types of the operation's version.</summary>
    public required TypeCatalogue Types { get; init; }

    /// <summary>As sent, unmutated.</summary>
    public required GraphRequest Request { get; init; }

    /// <summary>As answered, unmutated.</summary>
    public required GraphResponse Response { get; init; }
}
