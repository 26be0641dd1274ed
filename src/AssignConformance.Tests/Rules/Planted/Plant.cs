namespace AssignConformance.Tests.Rules.Planted;

/// <summary>A kind of fault.</summary>
/// <param name="Name">What the fault is, as the table calls it.</param>
/// <param name="Places">Every way to plant it in a page, in page order; none where the page has no place for it.</param>
internal sealed record Plant(string Name, Func<SourcePage, IEnumerable<PlantedFault>> Places)
{
    /// <summary>It is planted in resource pages, else in operation pages.</summary>
    public bool IsOfResources { get; init; }
}
