using AssignConformance.Generation;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Cli.Serving;

/// <summary>A method and path that is served.</summary>
/// <param name="Path">With the version segment and placeholders.</param>
/// <param name="Contract">The operation that documents it; others may share method and path.</param>
internal sealed record ServedRoute(string Method, string Path, OperationContract Contract)
{
    /// <summary>The documented paths and those of examples that are instances of none of them; none where the operation has no mapping.</summary>
    public static IEnumerable<ServedRoute> Of(OperationContract contract)
    {
        if (contract.Operation.Method is not { } method || contract.Examples.IsEmpty)
        {
            return [];
        }

        var documented = contract.Operation.Paths.Select(path => new PathTemplate($"/{contract.Operation.Version}{path.Value}")).ToList();
        var shown = contract.Examples.Select(example => new PathTemplate(example.Target.Split('?')[0])).Where(path => !documented.Any(each => each.Covers(path)));
        return documented.Concat(shown).DistinctBy(path => path.Key, StringComparer.Ordinal).Select(path => new ServedRoute(method, path.Path, contract));
    }
}
