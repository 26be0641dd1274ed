namespace AssignConformance.Rules.Messages;

/// <summary>AC2020: an example calls a function with parentheses that the documented path lacks, or without those that it has.</summary>
public sealed class FunctionParenthesesDiffer : IPageRule
{
    public Rule Rule { get; } = new("AC2020", "function-parentheses-differ", Severity.Warning, "The example writes \"{0}\", the HTTP request section \"{1}\".")
    {
        Rationale = "Without its parentheses a function can't take arguments; the reader does not learn which it has.",
        Example = "GET …/filterByCurrentUser(on='target') under GET /…/filterByCurrentUser",
        Fix = "Write the function with its parameters in both places.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from request in ShownRequest.Of(page)
           where request.IsToGraph && !HasOptionalParametersOnly(page)
           let fault = SegmentFault.Find(page, request, HasOtherParentheses)
           where fault is not null
           select new Finding(Rule, fault.Span, [fault.Shown, fault.Documented]);

    private static bool HasOptionalParametersOnly(ApiPage page)
        => !page.FunctionParameters.IsEmpty && page.FunctionParameters.All(row => row.Description.Contains("optional", StringComparison.OrdinalIgnoreCase));

    private static bool HasOtherParentheses(string shown, string documented)
        => !PathComparison.IsPlaceholder(shown) && !PathComparison.IsPlaceholder(documented)
            && shown.EndsWith(')') != documented.EndsWith(')');
}
