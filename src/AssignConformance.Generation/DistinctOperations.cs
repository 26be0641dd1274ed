using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>Operations have ids of their own: features, mappings and bodies are filed under them, and a stub's answer is traced back to its page by them.</summary>
internal static class DistinctOperations
{
    /// <exception cref="IndistinctPagesException">Two pages give the same id. Letters' case counts for nothing: on some systems it does not tell files apart.</exception>
    public static void Require(IEnumerable<OperationContract> contracts)
    {
        var same = contracts.Select(contract => contract.Operation)
            .GroupBy(operation => operation.Id, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => (Id: group.Select(operation => operation.Id).Order(StringComparer.Ordinal).First(), Pages: group.Select(operation => operation.Page).Order(StringComparer.Ordinal)))
            .OrderBy(each => each.Id, StringComparer.Ordinal)
            .Select(each => $"{string.Join(" and ", each.Pages)} are both the operation {each.Id}")
            .ToList();
        if (same.Count > 0)
        {
            throw new IndistinctPagesException($"Nothing can tell these pages apart: {string.Join("; ", same)}. Rename all but one of them, or give a folder without them (--docs).");
        }
    }
}
