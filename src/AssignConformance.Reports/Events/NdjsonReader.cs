using System.Collections.Immutable;
using System.Text.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>Reads what <see cref="NdjsonWriter"/> wrote.</summary>
public static class NdjsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file; one that can't be opened is a fault at line 0.</summary>
    public static EventStream ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            return new EventStream([], [new LineFault(0, $"{path}: the events could not be read: {exception.Message}")], IsTorn: false);
        }
    }

    /// <summary>Reads a stream of events; every readable line counts, whatever stands before it. Never throws on bad input.</summary>
    public static EventStream Read(ReadOnlyMemory<byte> utf8)
    {
        var rest = utf8.Span;
        rest = rest.StartsWith(ByteOrderMark) ? rest[ByteOrderMark.Length..] : rest;
        var events = ImmutableArray.CreateBuilder<RunEvent>();
        var faults = ImmutableArray.CreateBuilder<LineFault>();
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                events.Add(EventJson.Read(line));
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                if (end < 0)
                {
                    return new EventStream(events.ToImmutable(), faults.ToImmutable(), IsTorn: true);
                }

                faults.Add(new LineFault(number, exception is NotSupportedException ? "It has no member \"event\" that says what it is." : Shorten(exception.Message)));
            }
        }

        return new EventStream(events.ToImmutable(), faults.ToImmutable(), IsTorn: false);
    }

    /// <summary>The message without the path and position that System.Text.Json appends.</summary>
    private static string Shorten(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
