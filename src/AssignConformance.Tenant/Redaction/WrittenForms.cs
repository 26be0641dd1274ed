using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Redaction;

/// <summary>How a text may be written in a URL, a form, JSON or HTML, and a secret in Base64.</summary>
internal static partial class WrittenForms
{
    private const int ShortestEncoded = 8;

    /// <summary>The text itself first.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var percent = Uri.EscapeDataString(text);
        var json = JavaScriptEncoder.Default.Encode(text);
        var relaxed = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text);
        IEnumerable<string> forms =
        [
            text,
            percent,
            LowerHex(percent),
            percent.Replace("%20", "+", StringComparison.Ordinal),
            json,
            LowerEscape(json),
            relaxed,
            relaxed.Replace("/", "\\/", StringComparison.Ordinal),
            WebUtility.HtmlEncode(text),
            .. Guid.TryParseExact(text, "D", out var guid) ? [guid.ToString("N")] : Array.Empty<string>(),
        ];
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>As <see cref="Of"/>, and as it stands in the Base64 or base64url (RFC 4648) of a longer text, whatever stands before and behind it; one below 8 bytes only whole.</summary>
    public static ImmutableArray<string> OfSecret(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var encoded = bytes.Length < ShortestEncoded ? [Convert.ToBase64String(bytes)] : Enumerable.Range(0, 3).Select(before => Within(bytes, before));
        return [.. Of(secret), .. encoded.SelectMany(text => new[] { text, text.Replace('+', '-').Replace('/', '_') }).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The characters that the bytes alone decide, behind so many bytes of another text: 6 bits a character.</summary>
    private static string Within(byte[] bytes, int before)
        => Convert.ToBase64String([.. new byte[before], .. bytes])[((before * 8 + 5) / 6)..((before + bytes.Length) * 8 / 6)];

    private static string LowerHex(string percent) => PercentEncoded().Replace(percent, match => match.Value.ToLowerInvariant());

    private static string LowerEscape(string json) => Escaped().Replace(json, match => match.Value.ToLowerInvariant());

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PercentEncoded();

    [GeneratedRegex(@"\\u[0-9A-F]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
