using System.Collections.Immutable;

namespace AssignConformance.Rules.Suppressions;

/// <summary>Which findings are accepted, and which suppressions are at fault themselves.</summary>
/// <param name="today">A suppression holds until its day is over.</param>
public sealed class SuppressionJudge(ImmutableArray<SuppressionEntry> entries, DateOnly today)
{
    private static readonly SuppressionUnused Unused = RuleSet.All.OfType<SuppressionUnused>().Single();
    private static readonly SuppressionExpired Expired = RuleSet.All.OfType<SuppressionExpired>().Single();
    private static readonly SuppressionIncomplete Incomplete = RuleSet.All.OfType<SuppressionIncomplete>().Single();

    private readonly ILookup<(string Page, string Rule), SuppressionEntry> _valid = entries
        .Where(entry => Incomplete.Report(entry) is null && entry.Expires >= today)
        .ToLookup(entry => (entry.Page, entry.Rule));

    /// <summary>The suppression that accepts the finding, or null.</summary>
    public SuppressionEntry? Find(Finding finding) => _valid[(finding.Span.File, finding.Rule.Id)].FirstOrDefault(entry => entry.Names(finding));

    /// <summary>What is wrong with the suppressions, one finding each at most.</summary>
    /// <param name="findings">All of the pages that were checked, each with its line's text.</param>
    /// <param name="isChecked">Whether a path is of what was checked: of suppressions elsewhere nothing is said.</param>
    /// <param name="isAsked">Whether the rule of that id could find anything; null for all. Of one that could not no suppression is unused.</param>
    public IEnumerable<Finding> Judge(IReadOnlyCollection<Finding> findings, Func<string, bool> isChecked, Func<string, bool>? isAsked = null)
    {
        var used = findings.Select(Find).OfType<SuppressionEntry>().ToHashSet<SuppressionEntry>(ReferenceEqualityComparer.Instance);
        return entries.Where(entry => isChecked(entry.Page)).Select(entry => Incomplete.Report(entry)
            ?? (entry.Expires < today ? Expired.Report(entry) : used.Contains(entry) || isAsked?.Invoke(entry.Rule) == false ? null : Unused.Report(entry))).OfType<Finding>();
    }
}
