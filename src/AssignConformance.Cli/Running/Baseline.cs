using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Running;

/// <summary>Failures of scenarios that are accepted for now. What a page's line explains belongs to <c>known.json</c> instead.</summary>
/// <param name="entries">Each with the scenario's id as its page and the scenario's name as its line; none used yet.</param>
internal sealed class Baseline(ImmutableArray<RunEvent.KnownDeviationListed> entries, DateOnly today)
{
    private readonly HashSet<RunEvent.KnownDeviationListed> _used = [];

    /// <summary>The entries in the order of the file, each with whether it accepted, or would have before it expired, a failure.</summary>
    public IEnumerable<RunEvent.KnownDeviationListed> Listed => entries.Select(entry => entry with { IsUsed = _used.Contains(entry) });

    /// <summary>Reads <c>{"baseline": [{"scenario", "name", "rule", "reason", "owner", "expires"}]}</c>, all texts, the date as yyyy-MM-dd.</summary>
    /// <param name="path">Null for an empty baseline.</param>
    /// <exception cref="UsageException">The file can't be opened.</exception>
    /// <exception cref="JsonFormException">The file is not of that form.</exception>
    public static Baseline Read(string? path, DateOnly today)
    {
        try
        {
            return new Baseline(path is null ? [] : [.. JsonRecordList.Read(path, File.ReadAllText(path), "baseline", "baseline entry", ["scenario", "name", "rule", "reason", "owner", "expires"]).Select(Entry)], today);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message} Give an existing file to --baseline, or leave the option out.", exception);
        }
    }

    /// <summary>The result, failed as known where an entry that still holds names its scenario and the rule of its verdict.</summary>
    public ScenarioResult Accept(ScenarioResult result)
    {
        if (result.Verdict is not Verdict.Failed failed || entries.FirstOrDefault(entry => entry.Page == result.Id && entry.Line == result.Name && entry.RuleId == failed.RuleId) is not { } found)
        {
            return result;
        }

        _used.Add(found);
        return found.Expires < today ? result : result with { Verdict = new Verdict.FailedKnown(failed.RuleId, found.Reason) };
    }

    private static RunEvent.KnownDeviationListed Entry(JsonRecord record)
        => new(record["scenario"], record["rule"], record["name"], record["reason"], record["owner"], ExpiryDate.Of(record), record.Span, IsUsed: false);
}
