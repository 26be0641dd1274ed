using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>Names for results that stay when lines move: a hash of what a result is about, and the how-many-eth of its kind it is.</summary>
internal sealed class Fingerprints
{
    /// <summary>The name of this way of making them; another way takes another number.</summary>
    public const string Key = "assignConformance/v1";

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>32 hexadecimal digits, <c>:</c>, and a number from 1: results that nothing but their lines tells apart are counted in their order.</summary>
    public IReadOnlyDictionary<string, string> Next(params IEnumerable<string?> about)
    {
        var text = string.Join('\n', about.Select(part => part is null ? "-" : "+" + part.Trim()));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        var number = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return new Dictionary<string, string>(StringComparer.Ordinal) { [Key] = string.Create(CultureInfo.InvariantCulture, $"{hash}:{number}") };
    }
}
