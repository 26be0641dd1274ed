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
        if (answer is not PreflightAnswer.Read { List: { } skus } read)
        {
            return [answer is PreflightAnswer.Unread unread
                ? new PreflightLine(Name, PreflightStatus.Blocks, unread.Why, unread.Advice)
                : new PreflightLine(Name, PreflightStatus.Blocks, $"GET {PreflightPaths.SubscribedSkus} names no licences", "Look at cloud and base URL.")];
        }

        var held = skus.Where(IsInForce).SelectMany(PlansOf).ToList();
        return [.. plans.Select(plan => Judge(plan, held, read.IsFirstOfMore))];
    }

    private static PreflightLine Judge(string plan, List<string> held, bool isFirstOfMore)
    {
        if (held.Find(name => ServicePlans.Holds(name, plan)) is { } found)
        {
            return new PreflightLine(Name, PreflightStatus.Well, found.Equals(plan, StringComparison.OrdinalIgnoreCase) ? $"the tenant has {plan}" : $"the tenant has {found}, which holds {plan}");
        }

        var uncertain = held.Where(name => ServicePlans.MayHold(name, plan)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        return uncertain.Count > 0
            ? new PreflightLine(Name, PreflightStatus.Note, $"can't be told: the tenant has no {plan}, but {string.Join(", ", uncertain)}", "Where that does not hold Intune, a missing licence shows as a blocked scenario.")
            : isFirstOfMore
                ? new PreflightLine(Name, PreflightStatus.Note, $"can't be told: no {plan} on the first page of the tenant's licences, and only that was read", "A missing licence shows as a blocked scenario.")
                : new PreflightLine(Name, PreflightStatus.Blocks, $"the tenant has no licence with {plan}", "Assign one, or leave those families out with --tags.");
    }

    /// <summary>A licence that ran out serves on for a while: <c>Warning</c>.</summary>
    private static bool IsInForce(JsonTree.Object sku) => sku.Text("capabilityStatus") is "Enabled" or "Warning";

    private static IEnumerable<string> PlansOf(JsonTree.Object sku)
        => sku.Find("servicePlans")?.Value is JsonTree.Array plans
            ? plans.Items.OfType<JsonTree.Object>().Where(plan => plan.Text("provisioningStatus") is not "Disabled").Select(plan => plan.Text("servicePlanName")).OfType<string>()
            : [];
}
