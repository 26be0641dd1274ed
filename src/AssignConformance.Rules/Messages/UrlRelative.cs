namespace AssignConformance.Rules.Messages;

/// <summary>AC2018: an example request gives a path where examples give the whole URL.</summary>
public sealed class UrlRelative : IPageRule
{
    public Rule Rule { get; } = new("AC2018", "url-relative", Severity.Note, "The URL \"{0}\" is relative.")
    {
        Rationale = "A reader cannot copy it, and the version it belongs to is not said.",
        Example = "GET /education/classes/{id}",
        Fix = "Write the URL with https://graph.microsoft.com and the version.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where !ShownTarget.Read(request.Url).IsAbsolute && request.Example.IsShownAsExample()
           select new Finding(Rule, request.UrlSpan, [request.Url]);
}
