namespace AssignConformance.Rules.Reading;

/// <summary>A segment of an example's URL that differs from the documented one in its place.</summary>
/// <param name="Span">The shown segment.</param>
internal sealed record SegmentFault(string Shown, string Documented, SourceSpan Span)
{
    /// <summary>The first segment of the request that has the fault against every documented path that it matches, or null.</summary>
    public static SegmentFault? Find(ApiPage page, ShownRequest request, Func<string, string, bool> isFault)
    {
        SegmentFault? first = null;
        foreach (var documented in page.HttpRequests)
        {
            var pairs = PathComparison.Align(request.Url, documented.Target, page.Version);
            if (pairs.IsEmpty)
            {
                continue;
            }

            var faulty = pairs.Where(pair => isFault(pair.Shown, pair.Documented)).Take(1).ToList();
            if (faulty.Count == 0)
            {
                return null;
            }

            first ??= Of(request, faulty[0].Shown, faulty[0].Documented);
        }

        return first;
    }

    private static SegmentFault Of(ShownRequest request, string shown, string documented)
    {
        var start = request.Url.IndexOf(shown, ShownTarget.Read(request.Url).PathStart, StringComparison.Ordinal);
        return new SegmentFault(shown, documented, start < 0 ? request.UrlSpan : request.UrlPart(start, shown.Length));
    }
}
