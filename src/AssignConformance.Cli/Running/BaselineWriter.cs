using System.Collections.Immutable;
using System.Text.Json;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Results;
using AssignConformance.Reports;

namespace AssignConformance.Cli.Running;

/// <summary>Writes the failures of a run as a baseline that <see cref="Baseline.Read"/> reads.</summary>
/// <param name="existing">Entries that hold today, of <c>--baseline</c> and of the file that is written.</param>
/// <param name="choosesEveryScenario">What has no result in a run that did not leave anything out is no scenario any more.</param>
internal sealed class BaselineWriter(BaselineRequest request, ImmutableArray<RunEvent.KnownDeviationListed> existing, bool choosesEveryScenario)
{
    /// <summary>Null where no baseline is asked for.</summary>
    /// <exception cref="Model.UnusableInputException">The file is there and is no baseline.</exception>
    public static BaselineWriter? Open(RunOptions options, Baseline baseline, DateOnly today)
        => options.NewBaseline is not { } request ? null : new BaselineWriter(
            request,
            [.. baseline.Listed.Concat(File.Exists(request.File) ? Baseline.Read(request.File, today).Listed : []).Where(entry => entry.Expires >= today)],
            options.ChoosesEveryScenario);

    /// <summary>Writes an entry a failure: with the reason, owner and expiry of the existing entry, else with those that were asked for. Entries of scenarios that this run left out stay.</summary>
    /// <returns>How many entries the file has, and what kept it from being written, or null.</returns>
    public (int Entries, ReportFault? Fault) Write(RunReport report)
    {
        var ran = report.Scenarios.Select(result => result.Id).ToHashSet(StringComparer.Ordinal);
        var isWhole = choosesEveryScenario && report.NotRun == 0;
        var entries = report.Scenarios.Select(result => EntryOf(result, report)).OfType<Entry>()
            .Concat(existing.Where(entry => !isWhole && !ran.Contains(entry.Page)).DistinctBy(entry => (entry.Page, entry.Line, entry.RuleId)).Select(Entry.Of))
            .ToImmutableArray();
        return (entries.Length, ReportFolder.Replace(request.File, output =>
        {
            JsonSerializer.Serialize(output, new { baseline = entries }, ConsoleJson.Options);
            output.Write("\n"u8);
        }));
    }

    private Entry? EntryOf(ScenarioResult result, RunReport report) => result.Verdict switch
    {
        Verdict.Failed failed => Find(existing, result, failed.RuleId) is { } kept
            ? Entry.Of(kept)
            : new Entry(result.Id, result.Name, failed.RuleId, request.Reason, request.Owner, request.Expires),
        Verdict.FailedKnown known when Find(report.KnownDeviations.Where(entry => entry.IsUsed), result, known.RuleId) is { } used => Entry.Of(used),
        _ => null,
    };

    private static RunEvent.KnownDeviationListed? Find(IEnumerable<RunEvent.KnownDeviationListed> entries, ScenarioResult result, string ruleId)
        => entries.FirstOrDefault(entry => entry.Page == result.Id && entry.Line == result.Name && entry.RuleId == ruleId);

    private sealed record Entry(string Scenario, string Name, string Rule, string Reason, string Owner, DateOnly Expires)
    {
        public static Entry Of(RunEvent.KnownDeviationListed listed) => new(listed.Page, listed.Line, listed.RuleId, listed.Reason, listed.Owner, listed.Expires);
    }
}
