namespace AssignConformance.Rules.Messages;

/// <summary>AC2005: the example calls a documented path with another method.</summary>
public sealed class MethodDiffers : IPageRule
{
    public Rule Rule { get; } = new("AC2005", "method-differs", Severity.Error, "The example sends {0}; the HTTP request section documents {1} for this path.")
    {
        Rationale = "One of the two is answered with 405 Method Not Allowed.",
        Example = "PATCH in the example, POST in the HTTP request section",
        Fix = "Write the same method in both places.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where request.IsToGraph
           let methods = page.HttpRequests
               .Where(documented => PathComparison.Matches(request.Url, documented.Target, page.Version))
               .Select(documented => documented.Method)
               .Distinct(StringComparer.Ordinal)
               .ToList()
           where methods.Count > 0 && !methods.Contains(request.Method, StringComparer.OrdinalIgnoreCase)
           select new Finding(Rule, request.MethodSpan, [request.Method, string.Join(", ", methods)]);
}
