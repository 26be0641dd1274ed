using System.Collections.Immutable;

namespace AssignConformance.Comparison;

/// <summary>Compares what two docs folders promise to callers.</summary>
public static class ApiComparer
{
    /// <summary>Every change: breaking ones first, then compatible, then editorial ones; within a class by subject, then in the order in which they stand.</summary>
    public static ImmutableArray<ApiChange> Compare(DocumentedApi earlier, DocumentedApi later)
    {
        var (before, after) = (new PathIndex(earlier.Operations), new PathIndex(later.Operations));
        var comparison = new OperationComparison(before, after);
        var operations = OperationMatcher.Match(earlier.Operations, later.Operations, after).SelectMany(comparison.Compare);
        var types = TypeMatcher.Match(earlier.Resources, later.Resources).SelectMany(TypeComparison.Compare);
        return [.. operations.Concat(types).Distinct().OrderBy(change => change.Kind.Class).ThenBy(change => change.Subject, StringComparer.Ordinal)];
    }
}
