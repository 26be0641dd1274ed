namespace AssignConformance.Proof.Facts;

/// <summary>Forms of values that JSON writes as strings (OData ABNF 4.01): GUIDs and bytes.</summary>
internal static class TextForm
{
    /// <summary>32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.</summary>
    public static bool IsGuid(string text)
        => text.Split('-') is { Length: 5 } groups
            && groups.Select(group => group.Length).SequenceEqual([8, 4, 4, 4, 12])
            && groups.All(group => group.All(char.IsAsciiHexDigit));

    /// <summary>base64 in the alphabet of URLs, which OData names, or in the older one, which Graph sends; padding may be left out.</summary>
    public static bool IsBinary(string text)
    {
        var bare = text.TrimEnd('=');
        var padding = text.Length - bare.Length;
        return bare.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '/' or '-' or '_')
            && bare.Length % 4 != 1
            && (padding == 0 || (padding <= 2 && text.Length % 4 == 0));
    }
}
