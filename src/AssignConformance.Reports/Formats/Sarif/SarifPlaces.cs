using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>Locations on pages and in features.</summary>
/// <remarks>GitHub's code scanning knows no base but the checkout and reads <c>uri</c> alone, so a relative <c>uri</c> is whole from the folder that the
/// run was started in; only docs given by an absolute path have a base of their own.</remarks>
internal sealed class SarifPlaces(SourceRoots roots)
{
    private const string Root = "SRCROOT";
    private const string DocsRoot = "DOCS";
    private const string GeneratedRoot = "FEATURES";

    /// <summary>What the bases of the locations are.</summary>
    public SortedDictionary<string, SarifArtifactLocation> BaseIds()
    {
        var bases = new SortedDictionary<string, SarifArtifactLocation>(StringComparer.Ordinal)
        {
            [Root] = new(Description: new("The folder that the run was started in: the checkout's root in CI.")),
        };
        if (roots.IsAbsolute)
        {
            bases[DocsRoot] = new($"file:///{Escape(roots.Docs.TrimStart('/'))}/", Description: new("The folder of pages."));
        }

        if (roots.Features is null)
        {
            bases[GeneratedRoot] = new(Description: new("The features that were made of the pages for this run; `assign-conformance generate` writes them."));
        }

        return bases;
    }

    /// <summary>Where the docs are in version control.</summary>
    public SarifArtifactLocation Docs => roots.IsAbsolute ? new(UriBaseId: DocsRoot) : roots.Docs.Length == 0 ? new(UriBaseId: Root) : new(Escape(roots.Docs) + "/", Root);

    public SarifLocation OnPage(SourceSpan span, string lineText, string? message = null, int? id = null) => new(
        new SarifPhysicalLocation(
            roots.IsAbsolute ? new(Escape(span.File), DocsRoot) : new(Escape(roots.Page(span.File)), Root),
            new SarifRegion(Math.Max(1, span.Line), Math.Max(1, span.Column), Math.Max(1, span.EndLine), Math.Max(1, span.EndColumn), lineText.Length == 0 ? null : SarifTexts.Of(lineText))),
        id,
        message is null ? null : SarifTexts.Of(message));

    public SarifLocation InFeature(ScenarioResult scenario) => new(
        new SarifPhysicalLocation(
            roots.Features is null ? new(Escape(scenario.FeaturePath), GeneratedRoot)
                : roots.IsAbsolute ? new("../" + Escape(scenario.FeaturePath), DocsRoot)
                : new(Escape(roots.Feature(scenario.FeaturePath)), Root),
            new SarifRegion(Math.Max(1, scenario.Line))),
        LogicalLocations: [Name(scenario)]);

    /// <summary>Where a mismatch is shown: on the scenario's line or, where features are in no file and the page has a line that explains or promises it, there.</summary>
    public SarifLocation Of(ScenarioResult scenario, Mismatch mismatch) => (roots.Features, mismatch) switch
    {
        (null, { Causes: [var cause, ..] }) => OnPage(cause.Span, cause.LineText) with { LogicalLocations = [Name(scenario)] },
        (null, { Place: { } place }) => OnPage(place, "") with { LogicalLocations = [Name(scenario)] },
        _ => InFeature(scenario),
    };

    /// <summary>Where the page promises what a mismatch breaks, and what on it explains the mismatch; null for nowhere.</summary>
    public ImmutableArray<SarifLocation>? Related(Mismatch mismatch)
    {
        var places = ImmutableArray.CreateBuilder<SarifLocation>();
        if (mismatch.Place is { } place)
        {
            places.Add(OnPage(place, "", "The page promises it here.", 1));
        }

        foreach (var cause in mismatch.Causes)
        {
            places.Add(OnPage(cause.Span, cause.LineText, $"{cause.RuleId}: {cause.Message}", places.Count + 1));
        }

        return places.Count == 0 ? null : places.ToImmutable();
    }

    private static SarifLogicalLocation Name(ScenarioResult scenario) => new($"{SarifTexts.Show(scenario.FeatureName)}/{SarifTexts.Show(scenario.Name)}", "function");

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
