using System.Globalization;

namespace AssignConformance.Rules.Suppressions;

/// <summary>AC1019: the day until which a suppression holds is over.</summary>
public sealed class SuppressionExpired : IRule
{
    public Rule Rule { get; } = new("AC1019", "suppression-expired", Severity.Warning, "The suppression of {0} has expired on {1}: it accepts nothing any more.")
    {
        Rationale = "What was accepted for a while is to be looked at again.",
        Example = "<!-- assign-conformance: disable AC2003 until 2020-12-31 because the service counts otherwise -->",
        Fix = "Mend the page and remove the suppression, or give it a later day.",
    };

    /// <summary>The finding at the suppression's own place; it must have a day.</summary>
    public Finding Report(SuppressionEntry entry)
        => new(Rule, entry.Source, [entry.Rule, entry.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
}
