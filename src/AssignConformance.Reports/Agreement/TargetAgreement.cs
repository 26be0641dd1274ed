using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Agreement;

/// <summary>What answered, and whether it answered as the page promises. One run asks one target; of the other it knows nothing.</summary>
internal static class TargetAgreement
{
    private const string NotAsked = "Not asked in this run.";

    /// <summary>The words of stub and tenant.</summary>
    public static ImmutableArray<AgreementCell> Of(OperationReport operation, string? target)
    {
        var asked = target is null ? default(AgreementColumn?) : IsTenant(target) ? AgreementColumn.Tenant : AgreementColumn.Stub;
        return [.. new[] { AgreementColumn.Stub, AgreementColumn.Tenant }
            .Select(column => column == asked ? Answered(operation, column) : new AgreementCell(column, Opinion.NoWord, NotAsked))];
    }

    /// <summary>True for the name of a live tenant; every other target was made from the pages or stands for the service.</summary>
    public static bool IsTenant(string target) => target.StartsWith("tenant", StringComparison.Ordinal);

    private static AgreementCell Answered(OperationReport operation, AgreementColumn column)
    {
        var counts = operation.Counts;
        var of = $"of {Count.Of(counts.Total, "scenario")}";
        var contradicting = operation.Scenarios.FirstOrDefault(scenario => scenario.Verdict is Verdict.Failed)
            ?? operation.Scenarios.FirstOrDefault(scenario => scenario.Verdict is Verdict.FailedKnown);
        var agreeing = operation.Scenarios.FirstOrDefault(scenario => scenario.Verdict is Verdict.Passed or Verdict.Flaky);
        return (contradicting, agreeing) switch
        {
            ({ Verdict: Verdict.Failed }, _) => new AgreementCell(column, Opinion.Contradicts, $"{Count.Of(counts.Failed)} {of} failed.") { Scenario = contradicting },
            ({ }, _) => new AgreementCell(column, Opinion.Contradicts, $"{Count.Of(counts.FailedKnown)} {of} failed as known.") { Scenario = contradicting },
            (_, { }) => new AgreementCell(column, Opinion.Agrees, $"{Count.Of(counts.Passed + counts.Flaky)} {of} passed.") { Scenario = agreeing },
            _ when counts.Total == 0 => new AgreementCell(column, Opinion.NoWord, NotAsked),
            _ => new AgreementCell(column, Opinion.NoWord, $"None {of} could be judged."),
        };
    }
}
