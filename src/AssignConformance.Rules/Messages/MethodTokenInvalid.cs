namespace AssignConformance.Rules.Messages;

/// <summary>AC2015: a request line begins with something that is no method.</summary>
public sealed class MethodTokenInvalid : IPageRule
{
    public Rule Rule { get; } = new("AC2015", "method-token-invalid", Severity.Error, "\"{0}\" is not an HTTP method.")
    {
        Rationale = "Methods are case-sensitive tokens (RFC 9110 §9.1); a service does not know this one.",
        Example = "Patch /users/{id}",
        Fix = "Write GET, POST, PUT, PATCH or DELETE, in capitals.",
    };

    private static readonly HashSet<string> Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from line in Lines(page)
           where !Methods.Contains(line.Method)
           select new Finding(Rule, SourceSpan.InLine(line.Span.File, line.Span.Line, line.Span.Column, line.Method.Length), [line.Method]);

    private static IEnumerable<(string Method, SourceSpan Span)> Lines(ApiPage page)
        => page.HttpRequests.Select(request => (request.Method, request.Span)).Concat(ShownRequest.Of(page).Select(request => (request.Method, request.Line)));
}
