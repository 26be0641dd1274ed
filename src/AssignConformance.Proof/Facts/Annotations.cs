namespace AssignConformance.Proof.Facts;

/// <summary>Names of control information and annotations: they speak about an object or a member and are no properties. Source: OData JSON Format 4.01 §4.6, §20.</summary>
internal static class Annotations
{
    public const string Type = "@odata.type";
    public const string Context = "@odata.context";

    public static bool IsName(string name) => name.Contains('@', StringComparison.Ordinal);
}
