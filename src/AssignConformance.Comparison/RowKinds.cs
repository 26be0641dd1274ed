namespace AssignConformance.Comparison;

/// <summary>What changes of a table's rows are called.</summary>
/// <param name="Required">Of a row that became required; null where nothing is sent by the table, so that it does not matter.</param>
internal sealed record RowKinds(string Noun, ChangeKind Added, ChangeKind Removed, ChangeKind TypeChanged, ChangeKind? Required)
{
    public static RowKinds Parameters { get; } = new("Parameter", ChangeKind.ParameterAdded, ChangeKind.ParameterRemoved, ChangeKind.ParameterTypeChanged, ChangeKind.ParameterRequired);

    public static RowKinds Properties { get; } = new("Property", ChangeKind.PropertyAdded, ChangeKind.PropertyRemoved, ChangeKind.PropertyTypeChanged, Required: null);
}
