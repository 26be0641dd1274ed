using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AssignConformance.Tests.Tenant.Secrets;

/// <summary>Looks for planted texts however they are written: it undoes escapes and encodings, where the product writes them, so that both can't share one mistake.</summary>
public sealed partial class SecretScanner(IEnumerable<Planted> planted)
{
    /// <summary>So much of a long secret is a find, for one that was cut off is one too.</summary>
    private const int Piece = 24;

    private readonly ImmutableArray<(string Name, string Text)> _wanted = [.. planted.SelectMany(each => Pieces(each.Text).Select(text => (each.Name, text)))];

    /// <summary>The names of what is there, each once.</summary>
    public IEnumerable<string> Find(string text)
    {
        var readings = Readings(text).Distinct(StringComparer.Ordinal).ToList();
        return _wanted.Where(wanted => readings.Exists(reading => reading.Contains(wanted.Text, StringComparison.OrdinalIgnoreCase))).Select(wanted => wanted.Name).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The secret, its pieces where it is long, and a GUID without its hyphens.</summary>
    private static IEnumerable<string> Pieces(string secret)
    {
        yield return secret;
        if (Guid.TryParseExact(secret, "D", out var guid))
        {
            yield return guid.ToString("N");
        }

        for (var at = 0; secret.Length > 2 * Piece && at + Piece <= secret.Length; at += Piece / 2)
        {
            yield return secret.Substring(at, Piece);
        }
    }

    /// <summary>The text as it is, without its line wraps, and unescaped in every way, once and twice.</summary>
    private static IEnumerable<string> Readings(string text)
    {
        foreach (var once in Unescaped(text))
        {
            yield return once;
            foreach (var twice in Unescaped(once))
            {
                yield return twice;
            }
        }

        var runs = Encoded().Matches(Wrap().Replace(text, "")).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        for (var skip = 0; skip < 4; skip++)
        {
            yield return string.Join('\n', runs.Select(run => Decoded(run, skip)));
        }
    }

    private static IEnumerable<string> Unescaped(string text) =>
    [
        text,
        Wrap().Replace(text, ""),
        WebUtility.HtmlDecode(text),
        Uri.UnescapeDataString(text),
        WebUtility.UrlDecode(text),
        JsonEscape().Replace(text, match => match.Value[1] == 'u' ? ((char)Convert.ToInt32(match.Value[2..], 16)).ToString() : match.Value[1..]),
    ];

    /// <summary>What the Base64 or base64url says from one of its characters on.</summary>
    private static string Decoded(string run, int skip)
    {
        var quartets = run.TrimEnd('=').Replace('-', '+').Replace('_', '/')[skip..];
        quartets = quartets.Length % 4 == 1 ? quartets[..^1] : quartets;
        return Encoding.Latin1.GetString(Convert.FromBase64String(quartets.PadRight((quartets.Length + 3) / 4 * 4, '=')));
    }

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}|\\[""\\/]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex JsonEscape();

    /// <summary>A line end, in JSON too, and the blanks that the next line begins with.</summary>
    [GeneratedRegex(@"(\r?\n|\\r|\\n)[ \t]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Wrap();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}={0,2}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Encoded();
}
