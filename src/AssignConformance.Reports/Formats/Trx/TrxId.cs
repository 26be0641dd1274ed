using System.Security.Cryptography;
using System.Text;

namespace AssignConformance.Reports.Formats.Trx;

/// <summary>GUIDs that a name gives: the same ones in every run.</summary>
internal static class TrxId
{
    /// <summary>Visual Studio's own list of results that belong to no list.</summary>
    public const string ResultsNotInAList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    /// <summary>Visual Studio's own list of all results.</summary>
    public const string AllResults = "19431567-8539-422a-85d7-44ee4e166bda";

    /// <summary>Visual Studio's type of unit tests.</summary>
    public const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";

    /// <summary>A UUID of version 8 (RFC 9562 §5.8) from the SHA-256 of the name.</summary>
    /// <param name="kind">What is named: names of different kinds never meet.</param>
    public static string Of(string kind, string name)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
