using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Operations;

/// <summary>Names the facts that an operation lacks.</summary>
internal static class GapReader
{
    public static IEnumerable<Gap> Read(ApiPage page, ImmutableArray<DocumentedExample> examples, bool isHttpRequestMissing)
    {
        if (isHttpRequestMissing)
        {
            yield return page.HttpRequests.IsEmpty
                ? new Gap("AC1001", "The page documents no HTTP request.", SectionOf(page))
                : new Gap("AC1002", $"The HTTP request \"{page.HttpRequests[0].Target}\" holds no path.", page.HttpRequests[0].Span);
        }

        if (!examples.Any(example => example.Request is not null))
        {
            yield return new Gap("AC1014", "The page shows no example request.", RequestPlaceOf(page));
        }

        if (!examples.Any(example => example.Response is not null))
        {
            yield return new Gap("AC1015", "The page shows no example response.", ResponsePlaceOf(page, examples));
        }
    }

    private static SourceSpan SectionOf(ApiPage page) => page.HttpRequestHeading?.Span ?? page.HttpRequestFence ?? TopOf(page);

    /// <summary>The empty fence of a request, else the response that has none, else the page's last section.</summary>
    private static SourceSpan RequestPlaceOf(ApiPage page)
        => page.RequestExamples is [var empty, ..] ? empty.Fence
            : page.ResponseExamples is [var response, ..] ? response.Fence
            : page.Response?.Heading.Span ?? SectionOf(page);

    private static SourceSpan ResponsePlaceOf(ApiPage page, ImmutableArray<DocumentedExample> examples)
        => examples.LastOrDefault(example => example.Request is not null)?.Request?.Fence ?? page.Response?.Heading.Span ?? SectionOf(page);

    private static SourceSpan TopOf(ApiPage page) => page.Heading?.Span ?? SourceSpan.InLine(page.Path, 1, 1, 0);
}
