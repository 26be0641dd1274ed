namespace AssignConformance.Rules.Suppressions;

/// <summary>AC1018: a suppression accepts nothing.</summary>
public sealed class SuppressionUnused : IRule
{
    public Rule Rule { get; } = new("AC1018", "suppression-unused", Severity.Warning, "The suppression accepts nothing: {0} finds nothing {1}.")
    {
        Rationale = "It would accept the next fault of its kind before anybody has seen it.",
        Example = "<!-- assign-conformance: disable AC2003 until 2026-12-31 because the service counts otherwise --> above a fence whose Content-Length is right",
        Fix = "Remove it, or mend its page, rule or line.",
    };

    /// <summary>The finding at the suppression's own place.</summary>
    public Finding Report(SuppressionEntry entry) => new(Rule, entry.Source,
    [
        entry.Rule,
        entry.Lines is not null ? "on the lines that it speaks of"
            : entry.LineText is { } line ? $"on a line \"{line.Trim()}\" of {entry.Page}"
            : $"on {entry.Page}",
    ]);
}
