using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Reports.Html.Components;

namespace AssignConformance.Reports.Html;

/// <summary>The report as one HTML file that asks the network for nothing and can be read without script.</summary>
public static class HtmlReport
{
    /// <summary>Operations that are rendered by one renderer: it keeps all it has rendered.</summary>
    private const int Together = 32;

    /// <summary>Writes a whole document with <c>\n</c> line ends. Every text is escaped by Razor with <see cref="VisibleHtmlEncoder"/>.</summary>
    public static void Write(RunReport report, TextWriter output)
    {
        var scale = ReportScales.Of(report);
        var anchors = new Anchors(report, scale);
        var tags = new TagSets(report);
        using var renderer = new ComponentRenderer();
        var shell = renderer.Render<ReportDocument>((nameof(ReportDocument.Report), report), (nameof(ReportDocument.Anchors), anchors), (nameof(ReportDocument.Scale), scale), (nameof(ReportDocument.Tags), tags)).Split(ReportDocument.Mark);
        output.Write(shell[0]);
        using var markup = new StringWriter(CultureInfo.InvariantCulture);
        var pack = new EvidencePack(markup);
        var views = report.Operations.Select((operation, number) => new OperationView(operation, number, scale, anchors, tags) { Started = report.Started });
        foreach (var together in views.Chunk(Together).AsParallel().AsOrdered().Select(Render))
        {
            foreach (var (section, pieces) in together)
            {
                output.Write(section);
                pack.Add(pieces);
            }
        }

        pack.Close();
        output.Write(shell[1]);
        output.Write(scale is ReportScale.Condensed ? markup.ToString() : "");
        output.Write(shell[2]);
    }

    /// <summary>As <see cref="Write"/>, as one text.</summary>
    public static string Render(RunReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(report, output);
        return output.ToString();
    }

    private static ImmutableArray<(string Section, ImmutableArray<string> Pieces)> Render(OperationView[] views)
    {
        using var renderer = new ComponentRenderer();
        return [.. views.Select(view => (
            renderer.Render<OperationSection>((nameof(OperationSection.View), view)),
            view.IsPacked ? Pieces(renderer, view) : []))];
    }

    private static ImmutableArray<string> Pieces(ComponentRenderer renderer, OperationView view) =>
    [
        renderer.Render<OperationEvidence>((nameof(OperationEvidence.View), view)),
        .. view.Packed.Select(scenario => renderer.Render<ScenarioEvidence>(
            (nameof(ScenarioEvidence.Scenario), scenario), (nameof(ScenarioEvidence.View), view))),
    ];
}
