using System.Collections.Immutable;

namespace AssignConformance.Rules;

/// <summary>Runs every rule over a page.</summary>
public static class PageChecker
{
    /// <summary>The page's findings in page order, each fault once.</summary>
    public static ImmutableArray<Finding> Check(ApiPage page, PageContext context)
        => [.. OncePerFault(RuleSet.All.SelectMany(rule => rule.Check(page, context))).Order(Finding.PageOrder)];

    private static IEnumerable<Finding> OncePerFault(IEnumerable<Finding> findings)
        => findings
            .DistinctBy(finding => (finding.Rule.Id, finding.Span, finding.Pointer, finding.Message))
            .GroupBy(finding => (finding.Pointer, finding.Span.Line))
            .SelectMany(sameValue => sameValue.Key.Pointer is null ? sameValue : FaultPairs.Reduce(sameValue));
}
