using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Makes a request target that can be sent of one that a page wrote.</summary>
public static partial class SampleTarget
{
    /// <summary>
    /// Gives each <c>{x}</c> the sample value <c>sample-x</c>, and percent-encodes what may not stand in a path or query (RFC 3986 §3.3, §3.4).
    /// What is percent-encoded already stays.
    /// </summary>
    public static string Resolve(string target)
        => Encode(Placeholder().Replace(target, match => "sample-" + string.Concat(match.Groups["name"].Value.Where(char.IsAsciiLetterOrDigit))));

    private static string Encode(string target)
    {
        var encoded = new StringBuilder(target.Length);
        foreach (var rune in target.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || "-._~!$&'()*+,;=:@/?%".Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
