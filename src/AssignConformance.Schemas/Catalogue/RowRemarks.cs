using System.Collections.Immutable;

namespace AssignConformance.Schemas.Catalogue;

/// <summary>What the description of a table's row says in set phrases.</summary>
public static class RowRemarks
{
    /// <summary>True for "Read-only." that holds in all cases and for a client that need not send it, else null.</summary>
    public static bool? IsReadOnly(string description) => PropertyDescription.Read(description).IsReadOnly;

    /// <summary>True for "Nullable.", false for "Not nullable.", else null.</summary>
    public static bool? IsNullable(string description) => PropertyDescription.Read(description).IsNullable;

    /// <summary>The values after "Possible values are:"; none where one of them is no identifier.</summary>
    public static ImmutableArray<string> PossibleValues(string description) => PropertyDescription.Read(description).PossibleValues;
}
