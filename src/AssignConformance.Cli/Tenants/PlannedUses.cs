using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssignConformance.Model.Contracts;
using AssignConformance.Scenarios.Features;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Cli.Tenants;

/// <summary>Counts what scenarios would send to what recipes know.</summary>
internal static partial class PlannedUses
{
    private const string FeatureExtension = ".feature";

    /// <param name="uses">By operation.</param>
    /// <param name="operations">By id.</param>
    public static ImmutableArray<PlannedUse> Of(
        ImmutableArray<PlannedFeature> features, Dictionary<string, ImmutableArray<RecipeUse>> uses, IReadOnlyDictionary<string, Operation> operations) =>
    [
        .. features.Where(feature => feature.Path.EndsWith(FeatureExtension, StringComparison.Ordinal))
            .SelectMany(feature => uses.GetValueOrDefault(OperationOf(feature), []), (feature, use) => (Feature: feature, Use: use))
            .GroupBy(each => (each.Use.Recipe.Name, each.Use.Version))
            .Select(group => new PlannedUse(
                group.First().Use.Recipe,
                group.Key.Version,
                group.Sum(each => each.Feature.Scenarios.Length),
                group.Sum(each => each.Feature.Scenarios.Sum(Assigns)))
            {
                Pages = [.. group.Select(each => operations[OperationOf(each.Feature)]).Select(operation => new PagePermissions(operation.Page, operation.Permissions))],
            }),
    ];

    private static string OperationOf(PlannedFeature feature) => feature.Path[..^FeatureExtension.Length];

    /// <summary>Steps that send the action with a token; another verb never leaves.</summary>
    private static int Assigns(PlannedScenario scenario) => scenario.Steps.Count(step => Sending().IsMatch(step.Text) && !Harmless().IsMatch(step.Text));

    [GeneratedRegex(@" (is|are) sent\b|^nothing is assigned$|^the documented assignments of ""[^""]+"" are in place$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sending();

    [GeneratedRegex(@" without a token$| with the verb \S+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Harmless();
}
