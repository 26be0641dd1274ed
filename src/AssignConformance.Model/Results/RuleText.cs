using AssignConformance.Model.Findings;

namespace AssignConformance.Model.Results;

/// <summary>What a report tells of a rule beside its findings and mismatches.</summary>
/// <param name="Id"><c>AC</c> and four digits.</param>
/// <param name="Name">Kebab case.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Rationale">Why it matters, in a sentence or two.</param>
/// <param name="Fix">What to do.</param>
public sealed record RuleText(string Id, string Name, string Severity, string Rationale, string Fix)
{
    public static RuleText From(Rule rule) => new(rule.Id, rule.Name, rule.Severity.ToString().ToLowerInvariant(), rule.Rationale, rule.Fix);
}
