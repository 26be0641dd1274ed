using System.Collections.Immutable;
using System.Text.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Events;

/// <summary>Reads what <see cref="NdjsonWriter"/> wrote, a line at a time; every readable line counts, whatever stands before it. Never throws on bad input.</summary>
public static class NdjsonReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file whole; one that can't be opened is a fault at line 0.</summary>
    public static EventStream ReadFile(string path)
    {
        var recorder = new RunRecorder();
        var condition = ReadFile(path, recorder);
        return new EventStream(recorder.Events, condition.Faults, condition.IsTorn);
    }

    /// <summary>Hands on each event of a file as it is read; one that can't be opened, or read to its end, is a fault at line 0.</summary>
    public static StreamCondition ReadFile(string path, IRunEventSink sink)
    {
        try
        {
            using var input = Open(path);
            return Read(input, sink);
        }
        catch (Exception exception) when (ReportFault.IsOfTheDisk(exception))
        {
            return new StreamCondition([new LineFault(0, $"{path}: the events could not be read: {exception.Message}")], IsTorn: false);
        }
    }

    /// <summary>The events of a file, read while they are enumerated.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static IEnumerable<RunEvent> EventsOf(string path)
    {
        using var input = Open(path);
        foreach (var runEvent in Lines(input).Select(line => line.Event).OfType<RunEvent>())
        {
            yield return runEvent;
        }
    }

    /// <summary>Reads a stream of events whole.</summary>
    public static EventStream Read(ReadOnlyMemory<byte> utf8)
    {
        var recorder = new RunRecorder();
        using var input = new MemoryStream(utf8.ToArray(), writable: false);
        var condition = Read(input, recorder);
        return new EventStream(recorder.Events, condition.Faults, condition.IsTorn);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);

    private static StreamCondition Read(Stream input, IRunEventSink sink)
    {
        var faults = ImmutableArray.CreateBuilder<LineFault>();
        var isTorn = false;
        foreach (var line in Lines(input))
        {
            if (line.Event is { } runEvent)
            {
                sink.Handle(runEvent);
            }
            else if (line.IsTorn)
            {
                isTorn = true;
            }
            else
            {
                faults.Add(line.Fault!);
            }
        }

        return new StreamCondition(faults.ToImmutable(), isTorn);
    }

    /// <summary>Each line that holds more than blanks: as an event, torn, or as a fault.</summary>
    private static IEnumerable<(RunEvent? Event, LineFault? Fault, bool IsTorn)> Lines(Stream input)
    {
        var number = 0;
        foreach (var (text, isEnded) in ByteLines.Of(input))
        {
            number++;
            var line = number == 1 && text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return ReadLine(line.Span, number, isEnded);
            }
        }
    }

    private static (RunEvent? Event, LineFault? Fault, bool IsTorn) ReadLine(ReadOnlySpan<byte> line, int number, bool isEnded)
    {
        try
        {
            return (EventJson.Read(line), null, false);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return isEnded
                ? (null, new LineFault(number, exception is NotSupportedException ? "It has no member \"event\" that says what it is." : Shorten(exception.Message)), false)
                : (null, null, true);
        }
    }

    /// <summary>The message without the path and position that System.Text.Json appends.</summary>
    private static string Shorten(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
