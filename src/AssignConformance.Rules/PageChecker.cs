using System.Collections.Immutable;

namespace AssignConformance.Rules;

/// <summary>Runs every rule over a page.</summary>
public static class PageChecker
{
    private const string Unreadable = "AC1016";

    private static readonly ImmutableArray<IPageRule> PageRules = [.. RuleSet.All.OfType<IPageRule>()];

    private static readonly ImmutableArray<IResourceRule> ResourceRules = [.. RuleSet.All.OfType<IResourceRule>()];

    /// <summary>The page's findings in page order, each fault once. Of a page that could not be read at all only that is said: what it lacks is not known.</summary>
    public static ImmutableArray<Finding> Check(ApiPage page, PageContext context)
    {
        var rules = IsUnreadable(page) ? PageRules.Where(rule => rule.Rule.Id == Unreadable) : PageRules;
        return [.. OncePerFault(rules.SelectMany(rule => rule.Check(page, context))).Order(Finding.PageOrder)];
    }

    /// <summary>The resource page's findings in page order, each fault once.</summary>
    public static ImmutableArray<Finding> Check(ResourcePage page, ResourceContext context)
        => [.. OncePerFault(ResourceRules.SelectMany(rule => rule.Check(page, context))).Order(Finding.PageOrder)];

    private static bool IsUnreadable(ApiPage page)
        => page is { Title: null, Heading: null, HttpRequestHeading: null, Response: null } && page.Faults.Any(fault => fault.RuleId == Unreadable);

    private static IEnumerable<Finding> OncePerFault(IEnumerable<Finding> findings)
        => findings
            .DistinctBy(finding => (finding.Rule.Id, finding.Span, finding.Pointer, finding.Message))
            .GroupBy(finding => (finding.Pointer, finding.Span.Line))
            .SelectMany(sameValue => sameValue.Key.Pointer is null ? sameValue : FaultPairs.Reduce(sameValue));
}
