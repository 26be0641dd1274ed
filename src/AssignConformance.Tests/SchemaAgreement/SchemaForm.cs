using AssignConformance.Model.Contracts;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>One of the two ways in which a contract's schema is written.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Draft">The draft of JSON Schema that the second judge reads it as.</param>
/// <param name="TextOf">The schema's text.</param>
internal sealed record SchemaForm(string Name, string Draft, Func<BodyContract, string> TextOf)
{
    public static SchemaForm Exported { get; } = new("exported", "04", contract => contract.Schema);

    public static SchemaForm Mapping { get; } = new("mapping", "07", contract => contract.MappingSchema);
}
