namespace AssignConformance.Proof.Facts;

/// <summary>Remarks that a row makes in set phrases.</summary>
internal static class Remark
{
    private static readonly char[] Ends = ['.', ';', '>', '(', ')'];

    /// <summary>True for "Required" as a remark of its own, or "Required on create"; not for "required if …".</summary>
    public static bool IsRequired(string? text)
        => (text ?? "").Split(Ends, StringSplitOptions.TrimEntries).Any(part
            => part.Split(',')[0].Equals("required", StringComparison.OrdinalIgnoreCase)
                || part.StartsWith("required on create", StringComparison.OrdinalIgnoreCase)
                || part.StartsWith("required when creating", StringComparison.OrdinalIgnoreCase)
                || part.StartsWith("required for create", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the row calls what it describes optional.</summary>
    public static bool IsOptional(string? text) => text?.Contains("optional", StringComparison.OrdinalIgnoreCase) == true;
}
