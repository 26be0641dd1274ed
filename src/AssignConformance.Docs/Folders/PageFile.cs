using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AssignConformance.Docs;

/// <summary>Reads a page's bytes as strict UTF-8.</summary>
internal static class PageFile
{
    /// <summary>The largest page that is read, in bytes: eight times the largest of the reference, and read within a second whatever stands in it.</summary>
    public const long MaximumLength = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without byte order mark, or null with the reason.</summary>
    public static string? Read(string fullPath, out FileFault? fault)
    {
        try
        {
            using var file = File.OpenHandle(fullPath, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(file);
            if (length > MaximumLength)
            {
                fault = new FileFault(string.Create(
                    CultureInfo.InvariantCulture, $"The page has {length} bytes; pages over {MaximumLength} bytes (1 MiB) are not read. Split it, or leave it out."));
                return null;
            }

            var buffer = ArrayPool<byte>.Shared.Rent((int)length + 1);
            try
            {
                return Decode(buffer.AsSpan(0, Fill(file, buffer)), out fault);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = new FileFault($"The page can't be opened: {exception.Message}");
            return null;
        }
    }

    /// <summary>Reads up to the file's end or the buffer's.</summary>
    private static int Fill(SafeFileHandle file, Span<byte> buffer)
    {
        var filled = 0;
        while (RandomAccess.Read(file, buffer[filled..], filled) is > 0 and var read)
        {
            filled += read;
        }

        return filled;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, out FileFault? fault)
    {
        fault = null;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            fault = new FileFault("The page holds NUL bytes: it is not a text in UTF-8. Save it as UTF-8.", LineOf(bytes, nul));
            return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var line = LineOf(bytes, Math.Clamp(exception.Index, 0, bytes.Length));
            fault = new FileFault(string.Create(CultureInfo.InvariantCulture, $"Line {line} is not valid UTF-8. Save the page as UTF-8."), line);
            return null;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
