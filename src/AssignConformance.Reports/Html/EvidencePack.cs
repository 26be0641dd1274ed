using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AssignConformance.Reports.Html;

/// <summary>Markup that a script unfolds when somebody asks for it: pieces of operations, compressed in chunks.</summary>
/// <remarks>A chunk is a data block (<c>script</c> of a type that no browser runs): Base64 of raw DEFLATE (RFC 1951) of UTF-8. Within it U+001D stands between
/// operations and U+001E between the pieces of one; neither can occur in the markup, because <see cref="VisibleHtmlEncoder"/> shows both as escapes.
/// <c>data-first</c> is the number of a chunk's first operation, counted from 0.</remarks>
/// <param name="first">The number of the first operation that will be added.</param>
internal sealed class EvidencePack(TextWriter output, int first)
{
    /// <summary>A chunk is closed once its markup has this many UTF-16 code units: large enough to compress well, small enough to unfold at once.</summary>
    private const int ChunkLength = 256 * 1024;

    private readonly StringBuilder _chunk = new();
    private int _first = first;
    private int _next = first;

    /// <summary>Adds the pieces of the next operation, which may be none.</summary>
    public void Add(IReadOnlyList<string> pieces)
    {
        if (_next > _first)
        {
            _chunk.Append('\u001d');
        }

        _chunk.AppendJoin('\u001e', pieces);
        _next++;
        if (_chunk.Length >= ChunkLength)
        {
            Close();
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Close()
    {
        if (_next == _first)
        {
            return;
        }

        output.Write(string.Create(CultureInfo.InvariantCulture, $"<script type=\"application/x-deflate\" class=\"pack\" data-first=\"{_first}\">{Compress(_chunk.ToString())}</script>\n"));
        _chunk.Clear();
        _first = _next;
    }

    private static string Compress(string markup)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(markup));
        }

        return Convert.ToBase64String(compressed.GetBuffer(), 0, (int)compressed.Length);
    }
}
