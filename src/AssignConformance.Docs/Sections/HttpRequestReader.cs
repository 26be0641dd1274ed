using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the request lines of the HTTP request section (level 2 or 3, any case, one section or several).</summary>
internal static class HttpRequestReader
{
    public static ImmutableArray<PageSection> FindSections(ImmutableArray<PageBlock> blocks)
        => [.. PageSection.Find(blocks, heading => heading.Level is 2 or 3 && IsName(heading.Text))];

    public static ImmutableArray<HttpRequestLine> Read(ImmutableArray<PageSection> sections)
    {
        var requests = ImmutableArray.CreateBuilder<HttpRequestLine>();
        foreach (var fence in sections.SelectMany(section => section.Content).OfType<PageBlock.Fence>())
        {
            for (var at = 0; at < fence.Lines.Length;)
            {
                if (StartLine.TryReadRequest(fence.Lines, at, out var method, out var target, out var span, out at))
                {
                    requests.Add(new HttpRequestLine(method, target, span));
                }
            }
        }

        return requests.ToImmutable();
    }

    /// <summary>"HTTP request", "HTTP requests", and either with more behind it: "HTTP request (to upload a file)".</summary>
    private static bool IsName(string heading)
        => heading.StartsWith("HTTP request", StringComparison.OrdinalIgnoreCase)
            && (heading.Length == 12 || !char.IsLetter(heading[12]) || heading[12] is 's' or 'S');
}
