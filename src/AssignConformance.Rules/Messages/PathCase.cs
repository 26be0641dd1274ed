namespace AssignConformance.Rules.Messages;

/// <summary>AC2016: an example writes the documented path in other letters' case.</summary>
public sealed class PathCase : IPageRule
{
    public Rule Rule { get; } = new("AC2016", "path-case", Severity.Warning, "The example writes \"{0}\", the HTTP request section \"{1}\".")
    {
        Rationale = "Paths are case-sensitive in URLs (RFC 3986 §6.2.2.1); not every client or proxy is as patient as the service.",
        Example = "GET …/roleManagement/directory/RoleAssignmentScheduleRequests",
        Fix = "Write the path as it is documented.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where request.IsToGraph
           let fault = SegmentFault.Find(page, request, IsOtherCase)
           where fault is not null
           select new Finding(Rule, fault.Span, [fault.Shown, fault.Documented]);

    private static bool IsOtherCase(string shown, string documented)
    {
        var (left, right) = (PathComparison.WithoutArguments(shown), PathComparison.WithoutArguments(documented));
        return left != right && string.Equals(left, right, StringComparison.OrdinalIgnoreCase) && !PathComparison.IsPlaceholder(shown);
    }
}
