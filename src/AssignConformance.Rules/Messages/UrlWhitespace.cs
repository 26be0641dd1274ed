namespace AssignConformance.Rules.Messages;

/// <summary>AC2017: the URL of an example request holds white space.</summary>
public sealed class UrlWhitespace : IPageRule
{
    public Rule Rule { get; } = new("AC2017", "url-whitespace", Severity.Warning, "The URL holds a blank, which ends a request target.")
    {
        Rationale = "A request line has exactly two blanks (RFC 9112 §3); sent as shown, the request is refused.",
        Example = "GET https://graph.microsoft.com/v1.0/users?$filter=id eq '1'",
        Fix = "Write %20, or + in a query.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where !request.IsGenerated
           let blank = FirstBlank(request.Url)
           where blank >= 0
           select new Finding(Rule, request.UrlPart(blank, 1), []);

    /// <summary>A placeholder is replaced as a whole: blanks within it are none of the URL's.</summary>
    private static int FirstBlank(string url)
    {
        var depth = 0;
        for (var index = 0; index < url.Length; index++)
        {
            depth += url[index] switch { '{' or '<' => 1, '}' or '>' => -1, _ => 0 };
            if (depth <= 0 && url[index] is ' ' or '\t')
            {
                return index;
            }
        }

        return -1;
    }
}
