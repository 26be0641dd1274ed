using System.Security.Cryptography;
using System.Text;

namespace AssignConformance.Generation;

/// <summary>Identifiers that depend on a name alone, so that the same input gives the same bytes. Source: RFC 9562 §5.5 (UUID version 5).</summary>
public static class NameBasedGuid
{
    private static readonly Guid Namespace = new("6d1f6c0a-7c55-5c1b-9b8e-5a2f3a3f0c11");

    /// <summary>The version 5 UUID of the name in this product's namespace.</summary>
    public static Guid Create(string name)
    {
        byte[] source = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // SHA-1 is what RFC 9562 prescribes for version 5; nothing is secured by it.
        var hash = SHA1.HashData(source).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
