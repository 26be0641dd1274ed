using System.Collections.Immutable;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Comparison;

/// <summary>Which pages of a folder document a path: several may, and then none of them is the only one.</summary>
internal sealed class PathIndex(ImmutableArray<Operation> operations)
{
    private readonly ILookup<string, Operation> _operations = operations
        .SelectMany(operation => KeysOf(operation).Select(key => (Key: key, Operation: operation)))
        .ToLookup(each => each.Key, each => each.Operation, StringComparer.Ordinal);

    /// <summary>The operations that have the path, in page order.</summary>
    /// <param name="key">See <see cref="KeyOf"/>.</param>
    public IEnumerable<Operation> this[string key] => _operations[key];

    /// <summary>Version, method and shape of each path, once; none of an operation that lacks method or path.</summary>
    public static IEnumerable<string> KeysOf(Operation operation)
        => operation.Paths.Select(path => KeyOf(operation, path.Value)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Version, method and shape; null of an operation that lacks its method.</summary>
    public static string? KeyOf(Operation operation, string path) => operation.Method is { } method ? $"{operation.Version} {method} {PathShape.Of(path)}" : null;
}
