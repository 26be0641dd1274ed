namespace AssignConformance.Reports.Events;

/// <summary>The lines of a stream, as bytes, with no more of it in memory than its longest line.</summary>
internal static class ByteLines
{
    private const int FirstLength = 64 * 1024;

    /// <summary>Each line without its line feed, and whether it has one; a stream that ends with a line feed has no line behind it. A line holds until the next is asked for.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, bool IsEnded)> Of(Stream input)
    {
        var buffer = new byte[FirstLength];
        var (start, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (buffer.AsMemory(start, length), true);
                start += length + 1;
                continue;
            }

            (buffer, start, end) = (WithRoom(buffer, start, end), 0, end - start);
            var read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                if (end > 0)
                {
                    yield return (buffer.AsMemory(0, end), false);
                }

                yield break;
            }

            end += read;
        }
    }

    /// <summary>What is not yet a line at the buffer's beginning, or at that of one twice as long.</summary>
    private static byte[] WithRoom(byte[] buffer, int start, int end)
    {
        var roomy = end - start > buffer.Length / 2 ? new byte[2 * buffer.Length] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(roomy);
        return roomy;
    }
}
