using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Proofs;

namespace AssignConformance.Cli.Running;

/// <summary>Tells a person on a console what mutants showed.</summary>
internal static class ProofConsole
{
    /// <summary>Mutants of a kind told in full; the report holds them all.</summary>
    private const int MaximumDetails = 10;

    /// <summary>A line an operation, then blind spots and false alarms with the command that shows each, then the sums.</summary>
    public static async Task WriteAsync(TextWriter output, RunReport report, ProofFigures proof)
    {
        var width = report.Operations.Select(operation => operation.Id.Length).DefaultIfEmpty().Max();
        foreach (var operation in report.Operations)
        {
            await output.WriteLineAsync($"  {operation.Id.PadRight(width)}  {(operation.Proof is { } own ? Line(own) : Unproven(operation))}");
        }

        await TellAsync(output, "blind spot: forbidden, and no check noticed", proof.BlindSpots);
        await TellAsync(output, "false alarm: allowed, and taken for a mismatch", proof.FalseAlarms);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"{Number(proof.Scenarios)} scenarios proven: {Line(proof)}");
    }

    private static string Line(ProofFigures proof)
        => $"{Number(proof.Mutants)} mutants, {Number(proof.Forbidden)} forbidden{(proof.Strength is { } strength ? $" ({strength})" : "")}, {Number(proof.Caught)} caught"
            + (proof.IsSound ? "" : $", {Number(proof.BlindSpots.Length)} blind spots, {Number(proof.FalseAlarms.Length)} false alarms");

    private static string Unproven(OperationReport operation)
        => operation.Scenarios.Select(scenario => scenario.Verdict).FirstOrDefault() is { } verdict ? $"not proven: {verdict.Name}" : "not proven: no scenario sends a documented request";

    private static async Task TellAsync(TextWriter output, string kind, IReadOnlyCollection<TroublingMutant> mutants)
    {
        foreach (var mutant in mutants.Take(MaximumDetails))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{kind}{(mutant.Rules.IsEmpty ? "" : $" ({string.Join(", ", mutant.Rules)})")}");
            await output.WriteLineAsync($"  {mutant.Description}");
            await output.WriteLineAsync($"  {mutant.Reason}");
            await output.WriteLineAsync($"  assign-conformance prove --mutant '{mutant.Id}'");
        }

        if (mutants.Count > MaximumDetails)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"and {Number(mutants.Count - MaximumDetails)} more: see the report");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
