namespace AssignConformance.Model.Json;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns; offsets asked for in rising order cost one pass in all.</summary>
internal sealed class PositionCursor(ReadOnlyMemory<byte> utf8)
{
    private int _byte;
    private TextPosition _position = new(0, 1, 1);

    /// <summary>The position of a byte (0-based); an offset behind the end is the end.</summary>
    public TextPosition At(int offset)
    {
        if (offset < _byte)
        {
            (_byte, _position) = (0, new TextPosition(0, 1, 1));
        }

        var bytes = utf8.Span;
        for (var end = Math.Min(offset, bytes.Length); _byte < end; _byte++)
        {
            _position = Step(_position, bytes[_byte]);
        }

        return _position;
    }

    /// <summary>The position of a byte counted within a line, both 0-based.</summary>
    public TextPosition AtLine(int line, int byteInLine)
    {
        var bytes = utf8.Span;
        var start = 0;
        for (; line > 0; line--)
        {
            var next = bytes[start..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            start += next + 1;
        }

        return At(start + byteInLine);
    }

    private static TextPosition Step(TextPosition from, byte next) => next switch
    {
        (byte)'\n' => new TextPosition(from.Offset + 1, from.Line + 1, 1),
        >= 0x80 and < 0xC0 => from,
        >= 0xF0 => new TextPosition(from.Offset + 2, from.Line, from.Column + 2),
        _ => new TextPosition(from.Offset + 1, from.Line, from.Column + 1),
    };
}
