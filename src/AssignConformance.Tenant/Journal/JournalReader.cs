using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Tenant.Journal;

/// <summary>Reads a journal. What was being written when the process died is left out; anything else that is broken is refused.</summary>
public static class JournalReader
{
    /// <param name="file">How messages name the file.</param>
    /// <exception cref="JournalException">A line is not an entry, or the first is not the run's beginning.</exception>
    public static JournalReading Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        var whole = 0;
        for (var number = 1; whole < bytes.Length; number++)
        {
            var length = bytes.Span[whole..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[whole..] : bytes.Slice(whole, length);
            var (entry, problem) = JournalLine.Read(line);
            if (entry is null && length >= 0)
            {
                throw Fault(file, number, $"{problem}. A journal is written by runs alone; look at what happened to this one, and take the run's objects away by hand.");
            }

            if (entry is null)
            {
                break;
            }

            Check(file, number, entry, isFirst: entries.Count == 0);
            entries.Add(entry);
            whole += line.Length + (length < 0 ? 0 : 1);
        }

        return new JournalReading(entries.ToImmutable(), whole, bytes.Length - whole);
    }

    private static void Check(string file, int number, JournalEntry entry, bool isFirst)
    {
        if (entry is JournalEntry.RunBegun != isFirst)
        {
            throw Fault(file, number, isFirst ? "the first entry must be runBegun, which says whose objects these are." : "a run begins once: a second runBegun stands here.");
        }
    }

    private static JournalException Fault(string file, int line, string what)
        => new(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: {what}"));
}

/// <summary>What a journal says.</summary>
/// <param name="Entries">In the order of writing; empty where the run died before its first entry was whole.</param>
/// <param name="WholeBytes">The bytes that those entries take.</param>
/// <param name="TornBytes">The bytes behind them: an entry that was never whole, so that nothing was sent on its strength. 0 for none.</param>
public sealed record JournalReading(ImmutableArray<JournalEntry> Entries, long WholeBytes, long TornBytes)
{
    /// <summary>The first entry, or null where there is none.</summary>
    public JournalEntry.RunBegun? Begun => Entries.FirstOrDefault() as JournalEntry.RunBegun;

    /// <summary>Nothing of the run is left.</summary>
    public bool IsClosed => Entries.LastOrDefault() is JournalEntry.RunEnded;
}
