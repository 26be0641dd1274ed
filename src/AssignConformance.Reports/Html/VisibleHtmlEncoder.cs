using System.Text;
using System.Text.Encodings.Web;

namespace AssignConformance.Reports.Html;

/// <summary>Encodes text and attribute values for HTML, letters of every script as they are, and shows hidden characters as their escapes
/// (<see cref="VisibleText"/>), so that no component can forget to.</summary>
internal sealed unsafe class VisibleHtmlEncoder : HtmlEncoder
{
    /// <summary><c>\U0010ffff</c>.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 10;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (var index = 0; index < span.Length;)
        {
            if (Rune.DecodeFromUtf16(span[index..], out var rune, out var length) != System.Buffers.OperationStatus.Done || WillEncode(rune.Value))
            {
                return index;
            }

            index += length;
        }

        return -1;
    }

    public override bool WillEncode(int unicodeScalar)
        => unicodeScalar is '<' or '>' or '&' or '"' or '\'' || VisibleText.IsHidden(new Rune(unicodeScalar));

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var encoded = Encode(unicodeScalar);
        var fits = encoded.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? encoded.Length : 0;
        return fits;
    }

    private static string Encode(int scalar) => scalar switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ when VisibleText.IsHidden(new Rune(scalar)) => VisibleText.Escape(scalar),
        _ => new Rune(scalar).ToString(),
    };
}
