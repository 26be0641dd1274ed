namespace AssignConformance.Rules.Messages;

/// <summary>AC2006: the version in the example's URL is not the page's, or none that exists.</summary>
public sealed class VersionSegmentDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC2006", "version-segment-differs", Severity.Error, "The URL's version segment is \"{0}\"; {1}.")
    {
        Rationale = "The example calls another API than the one the page describes.",
        Example = "POST https://graph.microsoft.com/localtest/deviceAppManagement/…",
        Fix = "Write the version of the page: v1.0 or beta.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           let target = ShownTarget.Read(request.Url)
           where request.IsToGraph && !target.Segments.IsEmpty && !target.Segments[0].Any(char.IsWhiteSpace)
           where target.IsAbsolute || PathComparison.IsVersion(target.Segments[0], page.Version)
           let segment = target.Segments[0]
           let fault = Fault(segment, page.Version)
           where fault is not null
           let start = request.Url.IndexOf(segment, target.PathStart, StringComparison.Ordinal)
           select new Finding(Rule, request.UrlPart(start, segment.Length), [segment, fault]);

    private static string? Fault(string segment, string version)
        => segment is not ("v1.0" or "beta") ? "it must be v1.0 or beta"
            : segment != version ? $"the page belongs to {version}"
            : null;
}
