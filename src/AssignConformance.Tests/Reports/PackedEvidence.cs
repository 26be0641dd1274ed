using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AssignConformance.Tests.Reports;

/// <summary>What a report carries packed, unfolded as its script does it.</summary>
internal static class PackedEvidence
{
    /// <summary>The pieces of each operation, in order.</summary>
    public static IReadOnlyList<string[]> Of(string html)
    {
        var operations = new List<string[]>();
        foreach (Match pack in Regex.Matches(html, "class=\"pack\" data-first=\"(?<first>[0-9]+)\">(?<data>[^<]*)<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)))
        {
            if (pack.Groups["first"].Value != operations.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                throw new InvalidDataException($"A pack begins with operation {pack.Groups["first"].Value}; {operations.Count} stand before it.");
            }

            using var inflated = new DeflateStream(new MemoryStream(Convert.FromBase64String(pack.Groups["data"].Value)), CompressionMode.Decompress);
            using var reader = new StreamReader(inflated, Encoding.UTF8);
            operations.AddRange(reader.ReadToEnd().Split('\u001d').Select(operation => operation.Split('\u001e')));
        }

        return operations;
    }
}
