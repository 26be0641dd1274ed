using System.Collections.Immutable;
using AssignConformance.Model.Findings;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>A kind of fault.</summary>
/// <param name="Name">What the fault is, as the table calls it.</param>
/// <param name="Places">Every way to plant it in a page, in page order; none where the page has no place for it.</param>
internal sealed record Plant(string Name, Func<SourcePage, IEnumerable<PlantedFault>> Places)
{
    /// <summary>It is planted in resource pages, else in operation pages.</summary>
    public bool IsOfResources { get; init; }

    /// <summary>It is looked for in what the SDK says of a page, else in what <c>check</c> finds.</summary>
    public bool IsOfSdk { get; init; }

    public ImmutableArray<Finding> Find(SourcePage page, string text) => IsOfSdk ? PlantingGround.HearSdk(page, text).Findings : PlantingGround.Check(page, text);

    /// <summary>What is found before anything is planted.</summary>
    public ImmutableArray<Finding> Find(SourcePage page) => IsOfSdk ? page.Sdk.Findings : page.Findings;
}
