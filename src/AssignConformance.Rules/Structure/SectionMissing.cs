namespace AssignConformance.Rules.Structure;

/// <summary>AC1008: a section that every operation page has is not there.</summary>
public sealed class SectionMissing : IPageRule
{
    public Rule Rule { get; } = new("AC1008", "section-missing", Severity.Warning, "The page has no section \"{0}\".")
    {
        Rationale = "Readers look for each fact in its section, and take what is not there for what is not needed.",
        Example = "## Request headers is followed by ## Response",
        Fix = "Add the section; where there is nothing to send, say so in it.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from section in page.IsResource ? [] : Missing(page) select new Finding(Rule, page.Place(), [section]);

    /// <summary>A page without any HTTP request is AC1001's, examples are AC1014's and AC1015's. A section of optional header fields is not the one that names those of every request.</summary>
    private static IEnumerable<string> Missing(ApiPage page)
    {
        if (page.PermissionsHeading is null)
        {
            yield return "Permissions";
        }

        if (page is { HttpRequestHeading: null, HttpRequests.IsEmpty: false })
        {
            yield return "HTTP request";
        }

        if (page.RequestHeadersHeading is null || page.HasOptionalHeadersOnly())
        {
            yield return "Request headers";
        }

        if (page.RequestBody is null)
        {
            yield return "Request body";
        }

        if (page.Response is null)
        {
            yield return "Response";
        }
    }
}
