namespace AssignConformance.Rules.Messages;

/// <summary>AC2007: an example goes to a host that is not Microsoft Graph.</summary>
public sealed class HostUnexpected : IPageRule
{
    public Rule Rule { get; } = new("AC2007", "host-unexpected", Severity.Warning, "The URL's host is \"{0}\", which is not Microsoft Graph.")
    {
        Rationale = "Whoever copies the request sends a token to a stranger, or to nobody.",
        Example = "GET https://graph.microsoft-ppe.com/v1.0/me",
        Fix = "Write graph.microsoft.com.",
    };

    /// <remarks>A host that neither looks like Graph's nor is asked for a documented path is another service's: a bot's, or the one that takes an upload.</remarks>
    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where !request.IsToGraph
           let target = ShownTarget.Read(request.Url)
           where GraphHosts.LooksLikeGraph(target.Host!) || page.HttpRequests.Any(documented => PathComparison.Matches(request.Url, documented.Target, page.Version))
           select new Finding(Rule, request.UrlPart(target.HostStart, target.Host!.Length), [target.Host!]);
}
