using System.Globalization;
using System.Text;

namespace AssignConformance.Model.Wire;

/// <summary>Writes a request target as it can be sent.</summary>
public static class PercentEncoding
{
    private const string Allowed = "-._~!$&'()*+,;=:@/?%";

    /// <summary>Percent-encodes the UTF-8 bytes of what may not stand in a path or query; what is encoded already stays. Source: RFC 3986 §3.3, §3.4.</summary>
    public static string Encode(string target)
    {
        var encoded = new StringBuilder(target.Length);
        foreach (var rune in target.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Allowed.Contains((char)rune.Value, StringComparison.Ordinal)))
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
}
