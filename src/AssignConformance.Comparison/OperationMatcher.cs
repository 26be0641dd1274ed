using System.Collections.Immutable;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Comparison;

/// <summary>Which operation of one folder is which of the other: by version, method and the shape of a path; of the rest by page.</summary>
internal static class OperationMatcher
{
    public static ImmutableArray<Pair<Operation>> Match(ImmutableArray<Operation> earlier, ImmutableArray<Operation> later)
    {
        var pairs = ImmutableArray.CreateBuilder<Pair<Operation>>();
        var open = later.ToHashSet<Operation>(ReferenceEqualityComparer.Instance);
        var rest = Take(earlier, ByIdAndKeys(later), IdAndKeys);
        rest = Take(rest, Index(later, Keys), Keys);
        rest = Take(rest, Index(later, operation => [operation.Id]), operation => [operation.Id]);
        pairs.AddRange(rest.Select(gone => new Pair<Operation>(gone, null)));
        pairs.AddRange(later.Where(open.Contains).Select(added => new Pair<Operation>(null, added)));
        return pairs.ToImmutable();

        ImmutableArray<Operation> Take(ImmutableArray<Operation> candidates, ILookup<string, Operation> index, Func<Operation, IEnumerable<string>> keys)
        {
            var left = ImmutableArray.CreateBuilder<Operation>();
            foreach (var candidate in candidates)
            {
                if (keys(candidate).SelectMany(key => index[key]).FirstOrDefault(open.Contains) is { } found)
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

    /// <summary>Version, method and shape, one a path; none of an operation that lacks method or path.</summary>
    private static IEnumerable<string> Keys(Operation operation)
        => operation.Method is null ? [] : operation.Paths.Select(path => $"{operation.Version} {operation.Method} {PathShape.Of(path.Value)}");

    /// <summary>Several pages may document one path: the one of the same page is meant.</summary>
    private static IEnumerable<string> IdAndKeys(Operation operation) => Keys(operation).Select(key => $"{operation.Id} {key}");

    private static ILookup<string, Operation> ByIdAndKeys(ImmutableArray<Operation> operations) => Index(operations, IdAndKeys);

    private static ILookup<string, Operation> Index(ImmutableArray<Operation> operations, Func<Operation, IEnumerable<string>> keys)
        => operations.SelectMany(operation => keys(operation).Select(key => (Key: key, Operation: operation))).ToLookup(each => each.Key, each => each.Operation, StringComparer.Ordinal);
}
