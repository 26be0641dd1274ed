using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Rules;
using AssignConformance.Scenarios.Checks;

namespace AssignConformance.Cli.Composition;

/// <summary>The rules that a run can name.</summary>
internal static class RunRules
{
    /// <summary>Those on pages, then those on answers, each in the order of their ids.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. RuleSet.All.Select(rule => rule.Rule), .. MismatchRules.All];
}
