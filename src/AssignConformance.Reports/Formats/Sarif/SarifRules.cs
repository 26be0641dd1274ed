using System.Collections.Immutable;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Sarif;

/// <summary>The rules that results name, in the order of their ids, with what the stream tells of them.</summary>
internal sealed class SarifRules
{
    private readonly ImmutableArray<string> _ids;
    private readonly Dictionary<string, RuleText> _known;

    /// <param name="used">The ids of all results.</param>
    /// <param name="known">What the stream lists; a rule that it lacks is written with its id alone.</param>
    public SarifRules(IEnumerable<string> used, IEnumerable<RuleText> known)
    {
        _ids = [.. used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _known = known.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    public int IndexOf(string id) => _ids.BinarySearch(id, StringComparer.Ordinal);

    public ImmutableArray<SarifRule> All => [.. _ids.Select(Rule)];

    private SarifRule Rule(string id)
    {
        if (!_known.TryGetValue(id, out var rule))
        {
            return new SarifRule(SarifTexts.Show(id), null, null, null, null, null);
        }

        return new SarifRule(
            SarifTexts.Show(id),
            SarifTexts.Show(rule.Name),
            SarifTexts.Of(rule.Name.Replace('-', ' ')),
            SarifTexts.Of(rule.Rationale),
            SarifTexts.Of($"{rule.Rationale}\n\nWhat to do: {rule.Fix}\n\nMore: assign-conformance explain {rule.Id}"),
            new SarifConfiguration(SarifLevel.Of(rule.Severity)));
    }
}

/// <summary>SARIF's names of severities.</summary>
internal static class SarifLevel
{
    public const string Error = "error";
    public const string Warning = "warning";
    public const string Note = "note";

    /// <summary>An unknown severity weighs as a warning, as the standard has it.</summary>
    public static string Of(string severity) => severity is Error or Note ? severity : Warning;

    /// <summary>0 for what weighs most.</summary>
    public static int Rank(string level) => level switch { Error => 0, Warning => 1, _ => 2 };
}
