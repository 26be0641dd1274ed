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

        var (characters, line, column) = (_position.Offset, _position.Line, _position.Column);
        var end = Math.Min(offset, utf8.Length);
        foreach (var next in utf8.Span[_byte..Math.Max(_byte, end)])
        {
            var width = WidthOf(next);
            characters += width;
            (line, column) = next == '\n' ? (line + 1, 1) : (line, column + width);
        }

        (_byte, _position) = (Math.Max(_byte, end), new TextPosition(characters, line, column));
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

    /// <summary>UTF-16 code units of the character that begins with this byte; 0 for one that continues it.</summary>
    private static int WidthOf(byte first) => first switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
