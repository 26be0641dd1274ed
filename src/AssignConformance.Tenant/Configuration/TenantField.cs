namespace AssignConformance.Tenant.Configuration;

/// <summary>A field of the section <c>tenant</c> of <c>assign-conformance.json</c>.</summary>
/// <param name="Name">In the file.</param>
/// <param name="Variable">The environment variable that stands above the file, or null where only the file counts.</param>
/// <param name="Least">The least number, of <see cref="FieldForm.Count"/> and <see cref="FieldForm.Seconds"/>.</param>
/// <param name="Most">The greatest number.</param>
public sealed record TenantField(string Name, FieldForm Form, string? Variable = null, decimal Least = 0, decimal Most = 0)
{
    /// <summary>The JSON type that the file must give.</summary>
    public string JsonType => Form switch
    {
        FieldForm.GuidList or FieldForm.HostList => "array",
        FieldForm.Overlays => "object",
        FieldForm.Count or FieldForm.Seconds => "number",
        _ => "string",
    };
}
