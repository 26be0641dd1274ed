using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Reports.Html.Components;

namespace AssignConformance.Reports.Html;

/// <summary>The report as one HTML file that asks the network for nothing and can be read without script.</summary>
public static class HtmlReport
{
    /// <summary>Operations that are rendered, and their evidence packed, by one renderer: it keeps all it has rendered.</summary>
    private const int Together = 16;

    /// <summary>The files that a report with <see cref="ReportAssets.External"/> needs beside it, with their texts.</summary>
    public static ImmutableArray<(string Name, string Text)> ExternalFiles => [(Asset.StyleFile, Asset.StyleText), (Asset.ScriptFile, Asset.ScriptText)];

    /// <summary>Writes a whole document with <c>\n</c> line ends. Every text is escaped by Razor with <see cref="VisibleHtmlEncoder"/>.</summary>
    /// <returns>The bodies that it cuts, to be written beside it: it links to them.</returns>
    public static ImmutableArray<BodyFile> Write(RunReport report, TextWriter output, HtmlReportOptions? options = null)
    {
        var scale = ReportScales.Of(report);
        var anchors = new Anchors(report, scale);
        var tags = new TagSets(report);
        var shell = Shell(report, anchors, scale, tags, options ?? new HtmlReportOptions());
        output.Write(shell[0]);
        var packs = new List<string>();
        var bodies = ImmutableArray.CreateBuilder<BodyFile>();
        var views = report.Operations.Select((operation, number) => new OperationView(operation, number, scale, anchors, tags) { Started = report.Started, Known = report.KnownDeviations });
        foreach (var (sections, pack, cut) in views.Chunk(Together).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Render))
        {
            output.Write(sections);
            packs.Add(pack);
            bodies.AddRange(cut);
        }

        output.Write(shell[1]);
        packs.ForEach(output.Write);
        output.Write(shell[2]);
        return bodies.ToImmutable();
    }

    /// <summary>As <see cref="Write"/>, as one text.</summary>
    public static string Render(RunReport report, HtmlReportOptions? options = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(report, output, options);
        return output.ToString();
    }

    private static string[] Shell(RunReport report, Anchors anchors, ReportScale scale, TagSets tags, HtmlReportOptions options)
    {
        using var renderer = new ComponentRenderer();
        return renderer.Render<ReportDocument>(
            (nameof(ReportDocument.Report), report),
            (nameof(ReportDocument.Anchors), anchors),
            (nameof(ReportDocument.Scale), scale),
            (nameof(ReportDocument.StyleAndScript), options.Assets),
            (nameof(ReportDocument.Tags), tags)).Split(ReportDocument.Mark);
    }

    private static (string Sections, string Pack, ImmutableArray<BodyFile> Cut) Render(OperationView[] views)
    {
        using var renderer = new ComponentRenderer();
        using var sections = new StringWriter(CultureInfo.InvariantCulture);
        using var packed = new StringWriter(CultureInfo.InvariantCulture);
        var pack = new EvidencePack(packed, views[0].Number);
        foreach (var view in views)
        {
            sections.Write(renderer.Render<OperationSection>((nameof(OperationSection.View), view)));
            if (view.IsPacked)
            {
                pack.Add(Pieces(renderer, view));
            }
        }

        pack.Close();
        return (sections.ToString(), packed.ToString(), [.. views.SelectMany(view => view.CutBodies)]);
    }

    private static ImmutableArray<string> Pieces(ComponentRenderer renderer, OperationView view) =>
    [
        renderer.Render<OperationEvidence>((nameof(OperationEvidence.View), view)),
        .. view.Packed.Select(scenario => renderer.Render<ScenarioEvidence>(
            (nameof(ScenarioEvidence.Scenario), scenario), (nameof(ScenarioEvidence.View), view))),
    ];
}
