using System.Globalization;

namespace AssignConformance.Cli.Running;

/// <summary>A baseline to write, and why what it accepts for the first time is accepted.</summary>
/// <param name="Expires">The last day on which new entries hold; not before today.</param>
public sealed record BaselineRequest(string File, string Reason, string Owner, DateOnly Expires)
{
    /// <summary>Null where no baseline is asked for.</summary>
    /// <exception cref="UsageException">Something is missing or too much, or the date is none, or over.</exception>
    public static BaselineRequest? Of(string? file, string? reason, string? owner, string? expires, DateOnly today)
    {
        var facts = new[] { ("--reason", reason), ("--owner", owner), ("--expires", expires) };
        if (file is null)
        {
            return facts.FirstOrDefault(fact => fact.Item2 is not null).Item1 is { } stray
                ? throw new UsageException($"{stray} belongs to --write-baseline, which is not given. Leave it out, or give --write-baseline FILE.")
                : null;
        }

        if (facts.FirstOrDefault(fact => string.IsNullOrWhiteSpace(fact.Item2)).Item1 is { } missing)
        {
            throw new UsageException($"--write-baseline: {missing} is missing. What fails is accepted by somebody, for a reason and for a time: give --reason TEXT --owner NAME --expires YYYY-MM-DD.");
        }

        return !DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? throw new UsageException($"--expires {expires} is no date; write it as 2027-12-31.")
            : date < today ? throw new UsageException($"--expires {expires} is over: the baseline would accept nothing. Give a later day.")
            : new BaselineRequest(file, reason!, owner!, date);
    }
}
