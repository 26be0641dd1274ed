using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>Where a page can be read as it was when the run read it.</summary>
internal static class PageSource
{
    /// <summary>The https URL of a line, or null where the run's pages are at no address that is known.</summary>
    public static string? Of(SourceSpan place, RunEvent.RunStarted? started)
        => started?.DocsAddress is { } address
            && Uri.TryCreate(address, UriKind.Absolute, out var root) && root is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }
            && !place.File.Split('/').Contains("..", StringComparer.Ordinal)
            ? $"{root.AbsoluteUri.TrimEnd('/')}/{string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString))}#L{place.Line.ToString(CultureInfo.InvariantCulture)}"
            : null;
}
