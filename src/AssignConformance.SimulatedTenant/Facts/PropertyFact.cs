namespace AssignConformance.SimulatedTenant.Facts;

/// <summary>A declared property.</summary>
/// <param name="Type">As CSDL has it: <c>Edm.String</c>, <c>graph.x</c>, <c>Collection(graph.x)</c>.</param>
public sealed record PropertyFact(string Name, string Type, bool IsNullable, bool IsNavigation)
{
    private const string Opening = "Collection(";

    public bool IsCollection => Type.StartsWith(Opening, StringComparison.Ordinal);

    /// <summary>The type of the value, or of each item: <c>Edm.String</c>, or a name of Graph's without its namespace.</summary>
    public string ItemType => (IsCollection ? Type[Opening.Length..^1] : Type).Replace("graph.", "", StringComparison.Ordinal);

    /// <summary>Reads a row of a table: <c>name Type</c>, <c>!</c> behind a type that admits no null, <c>-&gt;</c> before a navigation property.</summary>
    public static PropertyFact Read(string row)
    {
        var isNavigation = row.StartsWith("-> ", StringComparison.Ordinal);
        var words = row[(isNavigation ? 3 : 0)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PropertyFact(words[0], words[1].TrimEnd('!'), !words[1].EndsWith('!'), isNavigation);
    }
}
