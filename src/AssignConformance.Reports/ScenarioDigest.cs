using System.Security.Cryptography;
using System.Text;

namespace AssignConformance.Reports;

/// <summary>A short name of a scenario: the same in every run, because links and histories outlive one.</summary>
internal static class ScenarioDigest
{
    private const int Length = 10;

    /// <summary>The first ten hexadecimal digits of the SHA-256 of the id, in small letters.</summary>
    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..Length];

    public static bool IsOne(string? text) => text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
}
