using AssignConformance.Model.Pages;

namespace AssignConformance.Comparison;

/// <summary>Types as pages write them, made comparable.</summary>
internal static class TypeNaming
{
    private const string Graph = "microsoft.graph.";

    /// <summary>The name without the namespace that pages may leave out.</summary>
    public static string Short(string name) => name.StartsWith(Graph, StringComparison.OrdinalIgnoreCase) ? name[Graph.Length..] : name;

    /// <summary>The names are the same but for namespace and letter case.</summary>
    public static bool AreSame(string was, string now) => string.Equals(Short(was), Short(now), StringComparison.OrdinalIgnoreCase);

    /// <summary>The row's type in lower case, or null where the cell names none.</summary>
    public static string? KeyOf(BodyParameter row)
        => (row.Primitive ?? row.TypeName) is not { } name ? null : (row.IsCollection ? "collection of " : "") + Short(name).ToLowerInvariant();

    /// <summary>The row's type for people.</summary>
    public static string InWords(BodyParameter row) => (row.IsCollection ? "collection of " : "") + (row.TypeName ?? row.Type);
}
