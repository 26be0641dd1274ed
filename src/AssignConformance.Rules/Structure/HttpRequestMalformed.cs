namespace AssignConformance.Rules.Structure;

/// <summary>AC1002: a line of the HTTP request section is no request that could be sent.</summary>
public sealed class HttpRequestMalformed : IPageRule
{
    public Rule Rule { get; } = new("AC1002", "http-request-malformed", Severity.Error, "The request target \"{0}\" is malformed: {1}.")
    {
        Rationale = "A path that is not a path misleads readers and everything that is generated from it.",
        Example = "GET /users/{id/messages",
        Fix = "Write METHOD, one blank, and a path whose placeholders are closed.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in page.HttpRequests
           let fault = request.LacksBlank ? "no blank parts it from the method" : Fault(request.Target)
           where fault is not null
           select new Finding(Rule, request.Span, [request.Target, fault]);

    private static string? Fault(string target)
    {
        var path = target.Split('?', 2)[0];
        if (Unbalanced(path, '{', '}') || Unbalanced(path, '<', '>') || Unbalanced(path, '(', ')'))
        {
            return "its brackets do not pair up";
        }

        if (path.Contains('\\', StringComparison.Ordinal))
        {
            return "it holds a backslash";
        }

        if (ShownTarget.Read(target).Segments.FirstOrDefault(segment => segment is ['(', .., ')']) is { } inParentheses)
        {
            return $"the placeholder \"{inParentheses}\" is not written in braces";
        }

        return HasBlankOutsideBrackets(path) ? "it holds a blank outside a placeholder" : null;
    }

    private static bool Unbalanced(string path, char open, char close)
    {
        var depth = 0;
        foreach (var character in path)
        {
            depth += character == open ? 1 : character == close ? -1 : 0;
            if (depth < 0)
            {
                return true;
            }
        }

        return depth != 0;
    }

    private static bool HasBlankOutsideBrackets(string path)
    {
        var depth = 0;
        foreach (var character in path)
        {
            depth += character is '{' or '<' or '(' ? 1 : character is '}' or '>' or ')' ? -1 : 0;
            if (depth == 0 && char.IsWhiteSpace(character))
            {
                return true;
            }
        }

        return false;
    }
}
