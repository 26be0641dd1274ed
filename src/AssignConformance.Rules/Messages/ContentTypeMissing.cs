namespace AssignConformance.Rules.Messages;

/// <summary>AC2012: an example shows a body without saying its media type.</summary>
public sealed class ContentTypeMissing : IPageRule
{
    public Rule Rule { get; } = new("AC2012", "content-type-missing", Severity.Warning, "The {0} has a body but no Content-Type field.")
    {
        Rationale = "A service refuses a body of unknown media type, and a reader who copies the example is refused.",
        Example = """
            POST https://graph.microsoft.com/v1.0/groups

            { "displayName": "Library Assist" }
            """,
        Fix = "Add `Content-Type: application/json`.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from example in page.AllExamples()
           let line = example switch
           {
               RequestExample shown => shown.RequestLine,
               ResponseExample response => response.StatusLine,
               _ => null,
           }
           where example is not RequestExample request || (request.Method is not ("GET" or "DELETE") && example.Field("Content-Range") is null)
           where line is not null && example.Body is not null && example.Field("Content-Type") is null
           select new Finding(Rule, line.Value, [example is RequestExample ? "request" : "response"]);
}
