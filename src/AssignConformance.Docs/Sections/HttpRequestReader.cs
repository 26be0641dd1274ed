using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the request lines of the HTTP request section (level 2 or 3, any case, one section or several, none within an example).</summary>
internal static class HttpRequestReader
{
    public static ImmutableArray<PageSection> FindSections(ImmutableArray<PageBlock> blocks)
    {
        var inExamples = HeadingTrail.InExamples(blocks);
        return [.. PageSection.Find(blocks, heading => heading.Level is 2 or 3 && IsName(heading.Text) && !inExamples.Contains(heading))];
    }

    /// <summary>The fences of the sections; where the page has no such section, those that give paths before any other section of the operation begins.</summary>
    public static ImmutableArray<PageBlock.Fence> FindFences(ImmutableArray<PageBlock> blocks, ImmutableArray<PageSection> sections)
    {
        if (!sections.IsEmpty)
        {
            return [.. sections.SelectMany(section => section.Content).OfType<PageBlock.Fence>()];
        }

        var end = blocks.TakeWhile(block => !BeginsOtherSection(block)).Count();
        return end == blocks.Length ? [] : [.. blocks.Take(end).OfType<PageBlock.Fence>().Where(GivesPath)];
    }

    public static ImmutableArray<HttpRequestLine> Read(ImmutableArray<PageBlock.Fence> fences)
    {
        var requests = ImmutableArray.CreateBuilder<HttpRequestLine>();
        foreach (var fence in fences)
        {
            for (var at = 0; at < fence.Lines.Length;)
            {
                var line = fence.Lines[at];
                if (StartLine.TryReadRequest(fence.Lines, at, out var method, out var target, out var span, out at))
                {
                    requests.Add(new HttpRequestLine(method, target, span));
                }
                else if (StartLine.TryReadWithoutBlank(line.Text, out method, out target))
                {
                    requests.Add(new HttpRequestLine(method, target, line.Span) { LacksBlank = true });
                }
            }
        }

        return requests.ToImmutable();
    }

    private static bool BeginsOtherSection(PageBlock block)
        => block is PageBlock.Heading { Level: > 1, Text: var text }
            && (text.StartsWith("Example", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("Request", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("Optional", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("Response", StringComparison.OrdinalIgnoreCase));

    private static bool GivesPath(PageBlock.Fence fence)
        => fence.Lines.FirstOrDefault(line => line.Text.AsSpan().Trim().Length > 0).Text is { } first
            && StartLine.TryReadRequest(first, out _, out var target) && target.StartsWith('/');

    /// <summary>"HTTP request", "HTTP requests", and either with more behind it: "HTTP request (to upload a file)".</summary>
    private static bool IsName(string heading)
        => heading.StartsWith("HTTP request", StringComparison.OrdinalIgnoreCase)
            && (heading.Length == 12 || !char.IsLetter(heading[12]) || heading[12] is 's' or 'S');
}
