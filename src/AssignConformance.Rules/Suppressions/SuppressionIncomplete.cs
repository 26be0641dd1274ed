namespace AssignConformance.Rules.Suppressions;

/// <summary>AC1020: a suppression lacks what it needs to hold: rule, reason or day.</summary>
public sealed class SuppressionIncomplete : IRule
{
    public Rule Rule { get; } = new("AC1020", "suppression-incomplete", Severity.Warning, "The suppression accepts nothing: {0}.")
    {
        Rationale = "Without a reason nobody can tell later whether it still holds; without a day nobody will ask.",
        Example = "<!-- assign-conformance: disable AC2003 -->",
        Fix = "Write it in full: <!-- assign-conformance: disable AC2003 until 2026-12-31 because … -->, or reason and expires in suppressions.json.",
    };

    /// <summary>The finding at the suppression's own place; null where it is complete.</summary>
    public Finding? Report(SuppressionEntry entry) => FaultOf(entry) is { } fault ? new Finding(Rule, entry.Source, [fault]) : null;

    private static string? FaultOf(SuppressionEntry entry)
        => entry.Fault
            ?? (RuleSet.Find(entry.Rule) is null ? $"there is no rule {entry.Rule}; see the rules of the findings, or explain"
            : entry.Reason is null && entry.Expires is null ? "it gives neither a reason (because …) nor a day (until 2026-12-31)"
            : entry.Reason is null ? "it gives no reason (because …)"
            : entry.Expires is null ? "it gives no day on which it expires (until 2026-12-31)"
            : null);
}
