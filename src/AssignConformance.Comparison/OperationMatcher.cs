using System.Collections.Immutable;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Comparison;

/// <summary>
/// Which operation of one folder is which of the other: by version, method and the shape of a path, the one of the same page before others; of the rest by page.
/// </summary>
internal static class OperationMatcher
{
    public static ImmutableArray<Pair<Operation>> Match(ImmutableArray<Operation> earlier, ImmutableArray<Operation> later, PathIndex laterPaths)
    {
        var pairs = ImmutableArray.CreateBuilder<Pair<Operation>>();
        var open = later.ToHashSet<Operation>(ReferenceEqualityComparer.Instance);
        var byId = later.ToLookup(operation => operation.Id, StringComparer.Ordinal);
        var rest = Take(earlier, operation => OfSamePath(operation).Where(found => found.Id == operation.Id));
        rest = Take(rest, OfSamePath);
        rest = Take(rest, operation => byId[operation.Id]);
        return [.. pairs, .. rest.Select(gone => new Pair<Operation>(gone, null)), .. later.Where(open.Contains).Select(added => new Pair<Operation>(null, added))];

        IEnumerable<Operation> OfSamePath(Operation operation) => PathIndex.KeysOf(operation).SelectMany(key => laterPaths[key]);

        ImmutableArray<Operation> Take(ImmutableArray<Operation> candidates, Func<Operation, IEnumerable<Operation>> find)
        {
            var left = ImmutableArray.CreateBuilder<Operation>();
            foreach (var candidate in candidates)
            {
                if (find(candidate).FirstOrDefault(open.Contains) is { } found)
                {
                    open.Remove(found);
                    pairs.Add(new Pair<Operation>(candidate, found));
                }
                else
                {
                    left.Add(candidate);
                }
            }

            return left.ToImmutable();
        }
    }
}
