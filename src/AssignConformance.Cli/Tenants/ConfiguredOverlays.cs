using System.Collections.Immutable;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Contracts;
using AssignConformance.Tenant.Preflight;

namespace AssignConformance.Cli.Tenants;

/// <summary>The overlays of the configuration, by page. A page is named by version and file name, whatever folders lie between in the docs: <c>v1.0/x-assign.md</c>.</summary>
internal sealed class ConfiguredOverlays(ImmutableDictionary<string, string> overlays)
{
    /// <summary>The merge patch of an operation's page, or null.</summary>
    public string? Find(Operation operation) => overlays.GetValueOrDefault(NameOf(operation));

    /// <summary>Refuses overlays for pages that are not among the docs: a name that is mistyped would change nothing, in silence. Where the docs are one page, the others are absent on purpose.</summary>
    /// <exception cref="UsageException">A page is not there; the nearest name is told.</exception>
    public void RequirePages(RunPlan pages)
    {
        if (File.Exists(pages.Workspace.Layout.Docs))
        {
            return;
        }

        var names = pages.Contracts.Select(contract => NameOf(contract.Operation)).ToList();
        if (overlays.Keys.Order(StringComparer.Ordinal).FirstOrDefault(page => !names.Contains(page, StringComparer.Ordinal)) is { } absent)
        {
            throw new UsageException(
                $"tenant.overlays: {absent} is no page of {pages.DocsName}; the nearest is {names.MinBy(name => EditDistance.Between(absent, name))}. Mend the name, or take the overlay out.");
        }
    }

    /// <summary>A note where overlays belong to none of the operations that a recipe knows.</summary>
    public ImmutableArray<PreflightLine> Unused(IEnumerable<OperationContract> sent)
    {
        var unused = overlays.Keys.Except(sent.Select(contract => NameOf(contract.Operation)), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return unused.Count == 0
            ? []
            : [new PreflightLine("overlays", PreflightStatus.Note, $"configured and not used by this run: {string.Join(", ", unused)}", "No recipe sends those pages' requests, or they are not among the pages of this run.")];
    }

    private static string NameOf(Operation operation) => operation.Id + ".md";
}
