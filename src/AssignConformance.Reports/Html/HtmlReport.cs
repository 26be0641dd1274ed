using System.Globalization;
using System.Text.Encodings.Web;
using AssignConformance.Reports.Html.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssignConformance.Reports.Html;

/// <summary>The report as one HTML file that asks the network for nothing and can be read without script.</summary>
public static class HtmlReport
{
    /// <summary>Writes a whole document with <c>\n</c> line ends. Every text is escaped by Razor with <see cref="VisibleHtmlEncoder"/>.</summary>
    public static void Write(RunReport report, TextWriter output)
    {
        using var services = new ServiceCollection().AddSingleton<HtmlEncoder>(new VisibleHtmlEncoder()).BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportDocument.Report)] = report });

        // No component waits for anything: the task is complete when it comes back.
        renderer.Dispatcher
            .InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportDocument>(parameters)).WriteHtmlTo(output))
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>As <see cref="Write"/>, as one text.</summary>
    public static string Render(RunReport report)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(report, output);
        return output.ToString();
    }
}
