using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>The tenant subscribes to the service plans that the recipes take.</summary>
internal sealed class LicenceCheck : IPreflightCheck
{
    private const string Name = "licence";

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var plans = context.Plan.Select(use => use.Recipe.ServicePlan).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (plans.IsEmpty)
        {
            return [];
        }

        var answer = await new PreflightRequests(context.Sender).ReadAsync(PreflightPaths.SubscribedSkus, PreflightPermission.Organization, cancellationToken);
        if (answer is not PreflightAnswer.Read { List: { } skus })
        {
            return [answer is PreflightAnswer.Unread unread
                ? new PreflightLine(Name, PreflightStatus.Blocks, unread.Why, unread.Advice)
                : new PreflightLine(Name, PreflightStatus.Blocks, $"GET {PreflightPaths.SubscribedSkus} names no licences", "Look at cloud and base URL.")];
        }

        var held = skus.Where(IsInForce).SelectMany(ServicePlans).ToList();
        var missing = plans.Where(plan => !held.Exists(name => IsFormOf(name, plan))).ToList();
        return missing.Count == 0
            ? [new PreflightLine(Name, PreflightStatus.Well, $"the tenant has {string.Join(", ", plans)}")]
            : [new PreflightLine(Name, PreflightStatus.Blocks, $"the tenant has no licence with {string.Join(", ", missing)}", "Assign one, or leave those families out with --tags.")];
    }

    /// <summary>A licence that ran out serves on for a while: <c>Warning</c>.</summary>
    private static bool IsInForce(JsonTree.Object sku) => sku.Text("capabilityStatus") is "Enabled" or "Warning";

    private static IEnumerable<string> ServicePlans(JsonTree.Object sku)
        => sku.Find("servicePlans")?.Value is JsonTree.Array plans
            ? plans.Items.OfType<JsonTree.Object>().Where(plan => plan.Text("provisioningStatus") is not "Disabled").Select(plan => plan.Text("servicePlanName")).OfType<string>()
            : [];

    /// <summary>The plan itself, or the form of it that another cloud or contract has: the name goes on after an underscore.</summary>
    private static bool IsFormOf(string name, string plan)
        => name.StartsWith(plan, StringComparison.OrdinalIgnoreCase) && (name.Length == plan.Length || name[plan.Length] == '_');
}
