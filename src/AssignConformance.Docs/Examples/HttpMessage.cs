using System.Collections.Immutable;
using System.Text;
using AssignConformance.Docs.Source;
using AssignConformance.Model;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Examples;

/// <summary>A fence taken apart as an HTTP message: start line, header fields, body. Every part may be missing.</summary>
internal sealed record HttpMessage
{
    public string? Method { get; private init; }

    public string? Target { get; private init; }

    public int? StatusCode { get; private init; }

    public string? ReasonPhrase { get; private init; }

    /// <summary>The request or status line.</summary>
    public SourceSpan? StartLineSpan { get; private init; }

    /// <summary>The first blank line between the start line and header fields, or null.</summary>
    public SourceSpan? BlankLine { get; private init; }

    public ImmutableArray<HeaderField> Headers { get; private init; } = [];

    public ExampleBody? Body { get; private init; }

    public bool IsRequest => Method is not null;

    public bool IsResponse => StatusCode is not null;

    public static HttpMessage Read(PageBlock.Fence fence)
    {
        var lines = fence.Lines;
        var next = SkipBlank(lines, 0);
        var message = next < lines.Length ? ReadStartLine(lines, next, out next) : new HttpMessage();

        var first = SkipBlank(lines, next);
        if (first > next && first < lines.Length && message.StartLineSpan is not null && ReadHeader(lines[first]) is not null)
        {
            message = message with { BlankLine = lines[next].Span };
            next = first;
        }

        var headers = ImmutableArray.CreateBuilder<HeaderField>();
        while (next < lines.Length && ReadHeader(lines[next]) is { } header)
        {
            headers.Add(header);
            next++;
        }

        return message with { Headers = headers.ToImmutable(), Body = BeginsMessage(lines, next) ? null : ReadBody(fence, next) };
    }

    /// <summary>A fence that shows a second message behind the first: the first has no body.</summary>
    private static bool BeginsMessage(ImmutableArray<FenceLine> lines, int from)
        => SkipBlank(lines, from) is var next && next < lines.Length && next > 0 && ReadStartLine(lines, next, out _).StartLineSpan is not null;

    /// <summary>The rest of the fence from that line on, trimmed; null where nothing is left.</summary>
    public static ExampleBody? ReadBody(PageBlock.Fence fence, int from)
    {
        var lines = fence.Lines;
        var first = SkipBlank(lines, from);
        var last = lines.Length - 1;
        while (last >= first && string.IsNullOrWhiteSpace(lines[last].Text))
        {
            last--;
        }

        if (first > last)
        {
            return null;
        }

        var text = new StringBuilder();
        for (var index = first; index <= last; index++)
        {
            text.Append(index == first ? "" : "\n").Append(lines[index].Text);
        }

        var lead = lines[first].Text.Length - lines[first].Text.AsSpan().TrimStart().Length;
        var (start, end) = (lines[first].Span, lines[last].Span);
        var trail = lines[last].Text.Length - lines[last].Text.AsSpan().TrimEnd().Length;
        var span = start with { Column = start.Column + lead, EndLine = end.EndLine, EndColumn = end.EndColumn - trail };
        return new ExampleBody(text.ToString().Trim(), span) { Indent = fence.Indent };
    }

    /// <param name="next">The line behind the start line; this one where it is none.</param>
    private static HttpMessage ReadStartLine(ImmutableArray<FenceLine> lines, int at, out int next)
    {
        if (StartLine.TryReadStatus(lines[at].Text, out var statusCode, out var reason))
        {
            next = at + 1;
            return new HttpMessage { StatusCode = statusCode, ReasonPhrase = reason, StartLineSpan = lines[at].Span };
        }

        if (StartLine.TryReadRequest(lines, at, out var method, out var target, out var span, out next))
        {
            return new HttpMessage { Method = method, Target = target, StartLineSpan = span };
        }

        next = at;
        return new HttpMessage();
    }

    /// <summary>A field line (RFC 9112 §5), or null where the line is none.</summary>
    private static HeaderField? ReadHeader(FenceLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var name = colon <= 0 ? [] : line.Text.AsSpan(0, colon).Trim();
        if (name.IsEmpty || line.Text.AsSpan(colon + 1).StartsWith("//"))
        {
            return null;
        }

        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !"!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return new HeaderField(name.ToString(), line.Text.AsSpan(colon + 1).Trim().ToString(), line.Span);
    }

    private static int SkipBlank(ImmutableArray<FenceLine> lines, int from)
    {
        while (from < lines.Length && string.IsNullOrWhiteSpace(lines[from].Text))
        {
            from++;
        }

        return from;
    }
}
