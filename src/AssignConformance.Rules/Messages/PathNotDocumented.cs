namespace AssignConformance.Rules.Messages;

/// <summary>AC2004: the example calls a path that the HTTP request section does not name.</summary>
public sealed class PathNotDocumented : IPageRule
{
    public Rule Rule { get; } = new("AC2004", "path-not-documented", Severity.Error, "The example calls \"{0}\", which the HTTP request section does not name.")
    {
        Rationale = "Either the example cannot work or a path is not documented.",
        Example = "GET https://graph.microsoft.com/v1.0/users/{id}/messages where only /me/messages is documented",
        Fix = "Make the example call a documented path, or document the path.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where request is { IsToGraph: true, IsGenerated: false } && !page.HttpRequests.IsEmpty && !IsOpen(page)
           where request.Example.IsOfOperation() && !request.IsAlternative()
           where !page.HttpRequests.Any(documented => PathComparison.MatchesCollection(request.Url, documented.Target, page.Version, HasCasts(page)))
           select new Finding(Rule, request.UrlSpan, [request.Url]);

    /// <summary>The section says that it lists but the common paths.</summary>
    private static bool IsOpen(ApiPage page) => page.HttpRequestText.Contains("in a similar way", StringComparison.OrdinalIgnoreCase);

    /// <summary>In whichever column of the header table the words stand.</summary>
    private static bool HasCasts(ApiPage page) => page.RequestHeaders.Any(row => $"{row.Type} {row.Value}".Contains("OData cast", StringComparison.OrdinalIgnoreCase));
}
