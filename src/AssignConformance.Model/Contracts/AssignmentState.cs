using System.Collections.Immutable;

namespace AssignConformance.Model.Contracts;

/// <summary>What is assigned at one path, where pages document both how it is assigned and how it is read, <c>P/assign</c> and <c>P/assignments</c>, or a <see cref="ReadBackPlace"/> says the latter.</summary>
public sealed record AssignmentState
{
    /// <summary>The state in which nothing is assigned: WireMock's name for the first state of every scenario.</summary>
    public const string Started = "Started";

    /// <summary>The state in which the documented assignments are in place.</summary>
    public const string Assigned = "assigned";

    /// <summary>The scenario's name on the stubs, made of the first assigning operation: just what may stand in a path as it is, because WireMock's administration does not decode it.</summary>
    public required string Name { get; init; }

    /// <summary>The <see cref="PathKey"/> of the path that assigns: <c>/v1.0/things/{}/assign</c>.</summary>
    public required string AssignPath { get; init; }

    /// <summary>The <see cref="PathKey"/> of the path that lists: <c>/v1.0/things/{}/assignments</c>.</summary>
    public required string ListPath { get; init; }

    /// <summary>The operations that replace what is assigned, those of the path's version first, then in ordinal order; at least one.</summary>
    public required ImmutableArray<AssigningOperation> Assigning { get; init; }

    /// <summary>The operations that list what is assigned, in the same order; at least one.</summary>
    public required ImmutableArray<ListingOperation> Listing { get; init; }

    /// <summary>How an operation assigns here, or null where it does not.</summary>
    public AssigningOperation? AssigningBy(string operationId) => Assigning.FirstOrDefault(each => each.Contract.Operation.Id == operationId);

    /// <summary>How an operation lists here, or null where it does not.</summary>
    public ListingOperation? ListingBy(string operationId) => Listing.FirstOrDefault(each => each.Contract.Operation.Id == operationId);

    /// <summary>True where the operation assigns or lists here.</summary>
    public bool Concerns(string operationId)
        => AssigningBy(operationId) is not null || ListingBy(operationId) is not null;

    /// <summary>The path that lists what a path assigns that is an instance of <see cref="AssignPath"/>: its own with another last segment.</summary>
    public string ListPathOf(string assignPath) => AssignmentStates.Parent(assignPath) + ListPath[ListPath.LastIndexOf('/')..];

    /// <summary>True where the path is one of the operation's own version; examples show others too.</summary>
    public bool IsOfVersion(Operation operation) => AssignPath.StartsWith($"/{operation.Version}/", StringComparison.Ordinal);
}

/// <summary>An operation that replaces what is assigned.</summary>
/// <param name="Example">The documented request, which has a conforming body that assigns something.</param>
/// <param name="Property">The property of its body that holds the assignments.</param>
public sealed record AssigningOperation(OperationContract Contract, ContractExample Example, string Property);

/// <summary>An operation that lists what is assigned.</summary>
/// <param name="Example">The documented answer, an object whose <c>value</c> is an array that is not empty; without a body where no page documents it.</param>
public sealed record ListingOperation(OperationContract Contract, ContractExample Example);
