using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Reading;

/// <summary>The places that say of a property's type what another source denies; found once a catalogue.</summary>
internal static class Disputes
{
    private static readonly ConditionalWeakTable<TypeCatalogue, FrozenSet<SourceSpan>> Known = [];

    public static FrozenSet<SourceSpan> Of(TypeCatalogue types) => Known.GetValue(types, static catalogue =>
        catalogue.Conflicts
            .Where(conflict => conflict.Fact is DisputedFact.PropertyType or DisputedFact.IsCollection)
            .SelectMany(conflict => conflict.Claims)
            .Select(claim => claim.Source.Span)
            .ToFrozenSet());
}
