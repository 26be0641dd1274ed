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
           where request.IsToGraph && !page.HttpRequests.IsEmpty
           where !page.HttpRequests.Any(documented => PathComparison.Matches(request.Url, documented.Target, page.Version))
           select new Finding(Rule, request.UrlSpan, [request.Url]);
}
