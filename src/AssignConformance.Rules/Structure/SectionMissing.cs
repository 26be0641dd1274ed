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
        => from section in Missing(page) select new Finding(Rule, page.Place(), [section]);

    /// <summary>The HTTP request section is AC1001's, examples are AC1014's and AC1015's.</summary>
    private static IEnumerable<string> Missing(ApiPage page)
    {
        if (page.PermissionsHeading is null)
        {
            yield return "Permissions";
        }

        if (page.RequestHeadersHeading is null)
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
