using System.Collections.Immutable;
using AssignConformance.Docs.Operations;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Examples;

/// <summary>Pairs each request with the first response that stands between it and the next request.</summary>
internal static class ExamplePairing
{
    /// <summary>The pairs in page order; one side may be missing.</summary>
    public static ImmutableArray<(RequestExample? Request, ResponseExample? Response)> Pair(
        IEnumerable<RequestExample> requests, IEnumerable<ResponseExample> responses)
    {
        var pairs = ImmutableArray.CreateBuilder<(RequestExample? Request, ResponseExample? Response)>();
        foreach (var example in requests.Concat<Example>(responses).OrderBy(example => example.Fence.Line))
        {
            if (example is RequestExample request)
            {
                pairs.Add((request, null));
            }
            else if (example is ResponseExample response && pairs.Count == 0)
            {
                pairs.Add((null, response));
            }
            else if (example is ResponseExample later && pairs[^1] is { Request: not null, Response: null } open)
            {
                pairs[^1] = open with { Response = later };
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>AC1017 for each request to Graph without a response, and for a response before any request, both within an Example section. Ignored examples count as partners; a page that shows no request or no response at all has another fault (AC1014, AC1015).</summary>
    public static IEnumerable<ReadingFault> FindUnpaired(ApiPage page)
    {
        if ((page.RequestExamples.IsEmpty && page.IgnoredRequestExamples.IsEmpty) || (page.ResponseExamples.IsEmpty && page.IgnoredResponseExamples.IsEmpty))
        {
            yield break;
        }

        var pairs = Pair(
            page.RequestExamples.Concat(page.IgnoredRequestExamples), page.ResponseExamples.Concat(page.IgnoredResponseExamples));
        for (var index = 0; index < pairs.Length; index++)
        {
            var (request, response) = pairs[index];
            if (!CanBeUnpaired(request ?? (Example)response!) || SharesResponse(pairs, index))
            {
                continue;
            }

            if (response is null && page.RequestExamples.Contains(request!))
            {
                yield return new ReadingFault("AC1017", "The example request has no response.", request!.Fence);
            }
            else if (request is null && page.ResponseExamples.Contains(response!))
            {
                yield return new ReadingFault("AC1017", "The example response has no request.", response!.Fence);
            }
        }
    }

    /// <summary>Outside the examples requests illustrate; what the service sends to another host is answered there.</summary>
    private static bool CanBeUnpaired(Example example)
        => example.Headings.Any(heading => heading.StartsWith("Example", StringComparison.OrdinalIgnoreCase))
            && !(example is RequestExample request && RequestTarget.IsElsewhere(request.Url));

    /// <summary>Several forms of a request under one heading are answered by the response behind the last.</summary>
    private static bool SharesResponse(ImmutableArray<(RequestExample? Request, ResponseExample? Response)> pairs, int index)
    {
        var last = index;
        while (pairs[last] is { Request: { } request, Response: null } && last + 1 < pairs.Length && pairs[last + 1].Request is { } next && next.Headings.SequenceEqual(request.Headings))
        {
            last++;
        }

        return last > index && pairs[last].Response is not null;
    }
}
