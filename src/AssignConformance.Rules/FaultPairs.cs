namespace AssignConformance.Rules;

/// <summary>Which rules may stand together on one value; of any others the weightier one stands alone.</summary>
internal static class FaultPairs
{
    private static readonly HashSet<(string, string)> Allowed =
    [
        ("AC4001", "AC4002"), ("AC4001", "AC4004"), ("AC4001", "AC4006"), ("AC4002", "AC4006"), ("AC4001", "AC6001"),
    ];

    /// <summary>The findings on one value that stay: the most severe first, then by id, each that may stand beside those before it. What the SDK says comes last: asking it takes no other finding away.</summary>
    public static IEnumerable<Finding> Reduce(IEnumerable<Finding> onOneValue)
    {
        var kept = new List<Finding>();
        foreach (var finding in onOneValue.OrderBy(each => RuleSet.NeedsSdk(each.Rule.Id)).ThenByDescending(each => each.Rule.Severity).ThenBy(each => each.Rule.Id, StringComparer.Ordinal))
        {
            if (kept.TrueForAll(each => MayStandTogether(each.Rule.Id, finding.Rule.Id)))
            {
                kept.Add(finding);
            }
        }

        return kept;
    }

    private static bool MayStandTogether(string left, string right)
        => left == right || Allowed.Contains((left, right)) || Allowed.Contains((right, left));
}
