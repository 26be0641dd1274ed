using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Cli.Running.Witnesses;

/// <summary>What the resource pages of a version's types get wrong; each page is checked when it is first asked for.</summary>
internal sealed class DocumentedTypes(Workspace workspace, TypeCatalogue types)
{
    private readonly ILookup<string, ResourcePage> _pages = workspace.Resources
        .Where(page => page.Version == types.Version && types.TypesByPage.ContainsKey(page.Name.ToLowerInvariant()))
        .ToLookup(page => types.TypesByPage[page.Name.ToLowerInvariant()], StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);

    /// <param name="type">A qualified name.</param>
    public IReadOnlyList<Finding> FindingsOf(string type)
        => _findings.TryGetValue(type, out var known) ? known : _findings[type] = [.. _pages[type].SelectMany(workspace.Check)];
}
