using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace AssignConformance.Tenant.Redaction;

/// <summary>How a text may be written in a URL, a form, or JSON.</summary>
internal static partial class WrittenForms
{
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
            .. Guid.TryParseExact(text, "D", out var guid) ? [guid.ToString("N")] : Array.Empty<string>(),
        ];
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }

    private static string LowerHex(string percent) => PercentEncoded().Replace(percent, match => match.Value.ToLowerInvariant());

    private static string LowerEscape(string json) => Escaped().Replace(json, match => match.Value.ToLowerInvariant());

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PercentEncoded();

    [GeneratedRegex(@"\\u[0-9A-F]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
