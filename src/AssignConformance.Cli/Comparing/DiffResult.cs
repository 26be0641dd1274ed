using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Comparison;

namespace AssignConformance.Cli.Comparing;

/// <summary>Two folders and what has changed between them.</summary>
/// <param name="Changes">Breaking ones first, then compatible, then editorial ones; of a class those of a subject together.</param>
internal sealed record DiffResult(ComparedFolder Base, ComparedFolder Head, ImmutableArray<ApiChange> Changes)
{
    public IEnumerable<ApiChange> Of(ChangeClass changeClass) => Changes.Where(change => change.Kind.Class == changeClass);

    /// <summary><c>2 breaking, 1 compatible, 0 editorial changes</c>.</summary>
    public string Counts => Counted.Join(
        Counted.Of(Of(ChangeClass.Breaking).Count(), "breaking", "breaking"),
        Counted.Of(Of(ChangeClass.Compatible).Count(), "compatible", "compatible"),
        Counted.Of(Of(ChangeClass.Editorial).Count(), "editorial change", "editorial changes"));
}
