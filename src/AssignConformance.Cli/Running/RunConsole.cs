using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Reports;

namespace AssignConformance.Cli.Running;

/// <summary>Tells a person on a console how a run ended.</summary>
internal static class RunConsole
{
    /// <summary>Scenarios told in full; the report holds them all.</summary>
    private const int MaximumDetails = 20;

    private static readonly ImmutableArray<string> Order = ["passed", "flaky", "failed", "failed (known)", "blocked", "not testable", "errored"];

    /// <summary>As the other, of a report.</summary>
    public static Task WriteAsync(TextWriter output, RunReport report)
        => WriteAsync(output, report.Scenarios, RunVerdict.Unreadable(report), report.StaleKnownDeviations);

    /// <summary>A line a feature, then scenarios that did not pass with their mismatches and places, pages that could not be read, then the counts.</summary>
    public static async Task WriteAsync(TextWriter output, ImmutableArray<ScenarioResult> results, IEnumerable<RunEvent.FindingReported> unreadable, IEnumerable<StaleKnownDeviation> stale)
    {
        var width = results.Select(result => result.FeaturePath.Length).DefaultIfEmpty().Max();
        foreach (var feature in results.GroupBy(result => result.FeaturePath, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"  {feature.Key.PadRight(width)}  {Counts(feature)}");
        }

        var telling = AlikeScenarios.Group(results.Where(result => result.Verdict is not Verdict.Passed));
        foreach (var alike in telling.Take(MaximumDetails))
        {
            var first = alike[0];
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{first.Verdict.Name}: {first.FeatureName}: {first.Name}{(alike.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {alike.Length - 1} more") : "")}");
            await output.WriteLineAsync($"  features/{first.Id}");
            foreach (var line in Describe(first))
            {
                await output.WriteLineAsync("  " + line.Replace("\n", "\n  ", StringComparison.Ordinal));
            }
        }

        if (telling.Skip(MaximumDetails).Sum(alike => alike.Length) is > 0 and var rest)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"and {rest} more scenarios that did not pass: see the report"));
        }

        foreach (var finding in unreadable)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"unreadable: {finding.Span} {finding.RuleId}: {finding.Message}");
        }

        foreach (var (entry, problem) in stale)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"known deviation {entry.Source}: {entry.RuleId} on {entry.Page} \"{entry.Line}\" {problem}");
        }

        await output.WriteLineAsync();
        if (Repeated(results) is { Length: > 0 } repeated)
        {
            await output.WriteLineAsync(repeated);
        }

        if (Noted(results) is { Length: > 0 } noted)
        {
            await output.WriteLineAsync(noted);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{results.Length} scenarios: {Counts(results)}"));
    }

    /// <summary>Requests that took more than one attempt, in one line; empty where none did.</summary>
    private static string Repeated(ImmutableArray<ScenarioResult> results)
    {
        var repeated = results.SelectMany(result => result.Exchanges).Where(exchange => exchange.Attempts.Length > 1).ToImmutableArray();
        return repeated.IsEmpty ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"sent more than once: {Counted(repeated.Length, "request")}, {Counted(repeated.Sum(exchange => exchange.Attempts.Length), "attempt")}, {repeated.Sum(Waited):0.0} s waited");
    }

    /// <summary>What was seen beside, counted in one line; empty where nothing was.</summary>
    private static string Noted(ImmutableArray<ScenarioResult> results)
    {
        var counts = results.SelectMany(result => result.Notes).GroupBy(note => note.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} × {Word(group.Key)}")).ToImmutableArray();
        return counts.IsEmpty ? "" : $"noted: {string.Join(", ", counts)}; see the report";
    }

    private static string Word(NoteKind kind) => kind switch
    {
        NoteKind.UnknownProperty => "a property that no source describes",
        NoteKind.ExpandedRelationship => "an expanded relationship",
        NoteKind.RepeatedRead => "a list that was read more than once",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Counted(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static double Waited(ExchangeRecord exchange) => exchange.Attempts.Sum(attempt => attempt.Wait.TotalSeconds);

    private static string Describe(AttemptRecord attempt)
        => (attempt.StatusCode?.ToString(CultureInfo.InvariantCulture) ?? "no answer")
            + (attempt.Wait > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $", waited {attempt.Wait.TotalSeconds:0.0} s") : "");

    private static string Counts(IEnumerable<ScenarioResult> results)
        => string.Join(", ", results.GroupBy(result => result.Verdict.Name, StringComparer.Ordinal)
            .OrderBy(group => Order.IndexOf(group.Key))
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));

    private static IEnumerable<string> Describe(ScenarioResult result)
    {
        if (result.Mismatches.IsEmpty)
        {
            yield return result.Verdict switch
            {
                Verdict.Blocked blocked => $"{blocked.RuleId}: {blocked.Reason}",
                Verdict.NotTestable missing when !missing.Reason.StartsWith(missing.RuleId, StringComparison.Ordinal) => $"{missing.RuleId}: {missing.Reason}",
                var verdict => verdict.Explanation,
            };
        }

        foreach (var mismatch in result.Mismatches)
        {
            var pointer = mismatch.Pointer is { Length: > 0 } place && !mismatch.Message.Contains(place, StringComparison.Ordinal) ? $" at {place}" : "";
            yield return $"{mismatch.RuleId}{pointer}: {mismatch.Message}";
        }

        foreach (var cause in result.Mismatches.SelectMany(mismatch => mismatch.Causes).Distinct())
        {
            yield return $"  because of {cause.Span} {cause.RuleId}: {cause.Message}";
        }

        foreach (var exchange in result.Exchanges.Where(exchange => exchange.Attempts.Length > 1))
        {
            yield return $"{Counted(exchange.Attempts.Length, "attempt")} at {exchange.Request.StartLine}: {string.Join("; ", exchange.Attempts.Select(Describe))}";
        }

        if (result.Verdict is Verdict.FailedKnown known)
        {
            yield return $"  known: {known.Reason}";
        }
    }
}
