namespace AssignConformance.Rules.Structure;

/// <summary>AC1001: the page names no HTTP request.</summary>
public sealed class HttpRequestMissing : IPageRule
{
    public Rule Rule { get; } = new("AC1001", "http-request-missing", Severity.Error, "No HTTP request is documented{0}.")
    {
        Rationale = "Without method and path a reader can call nothing, and nothing on the page can be tried.",
        Example = """
            ## HTTP request
            ``` http
            ```
            """,
        Fix = "Write the request line, such as `POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign`. Until then completions.json may supply it for runs.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => page.HttpRequests.IsEmpty && !page.IsResource
            ? [new Finding(Rule, page.HttpRequestHeading?.Span ?? page.HttpRequestFence ?? page.Place(), [Where(page)])]
            : [];

    private static string Where(ApiPage page)
        => page switch
        {
            { HttpRequestFence: not null } => ": the fence of the HTTP request section is empty or holds no request line",
            { HttpRequestHeading: not null } => ": the HTTP request section has no fence",
            _ => ": the page has no HTTP request section",
        };
}
