using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>Writes what a feature says of assignments that another operation lists.</summary>
internal static class ReadBackScenario
{
    /// <summary>The scenario of an assigning operation: nothing at first, then what was sent, then nothing again. None where no page documents the list.</summary>
    public static void Write(GherkinWriter writer, OperationContract contract, ImmutableArray<AssignmentState> states)
    {
        if (AssignmentStates.ReadBackOf(contract.Operation.Id, states) is { } state)
        {
            writer.Scenario("What is assigned is what is read back", ["read-back"], Steps(state, state.AssigningBy(contract.Operation.Id)!));
        }
    }

    /// <summary>The step before a request for the documented list, which puts it there; none for other requests.</summary>
    public static ImmutableArray<string> PutInPlace(OperationContract contract, ContractExample example, ImmutableArray<AssignmentState> states)
        => states.FirstOrDefault(state => state.ListingBy(contract.Operation.Id) is not null && PathKey.Covers(state.ListPath, example.Path)) is { } state
            ? [$"Given the documented assignments of \"{state.Assigning[0].Contract.Operation.Id}\" are in place"]
            : [];

    private static IEnumerable<string> Steps(AssignmentState state, AssigningOperation assigning)
    {
        var read = $"When the assignments are read by \"{state.Listing[0].Contract.Operation.Id}\"";
        var status = string.Create(CultureInfo.InvariantCulture, $"Then the status code is {assigning.Example.StatusCode}");
        return
        [
            "Given nothing is assigned", read, "Then no assignment is read back",
            "When the documented assignments are sent", status, read, "Then the assignments that were sent are read back",
            .. EmptyList.CanBeSent(assigning) ? (string[])["When an empty list of assignments is sent", status, read, "Then no assignment is read back"] : [],
        ];
    }
}
