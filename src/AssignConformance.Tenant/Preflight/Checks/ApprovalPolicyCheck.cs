using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>No access policy (multi admin approval) holds back the writes of a family.</summary>
/// <remarks>Source: operationApprovalPolicyType of Graph's beta reference. <c>enrollment</c> was seen by others and is not documented.</remarks>
internal sealed class ApprovalPolicyCheck : IPreflightCheck
{
    private const string Name = "approval policies";

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var answer = await new PreflightRequests(context.Sender).ReadAsync(PreflightPaths.ApprovalPolicies, PreflightPermission.ApprovalPolicies, cancellationToken);
        if (answer is not PreflightAnswer.Read { List: { } list } read)
        {
            return [answer is PreflightAnswer.Unread unread
                ? new PreflightLine(Name, PreflightStatus.Note, $"can't be told: {unread.Why}", unread.Advice + " Without it, such a policy shows as a blocked scenario.")
                : new PreflightLine(Name, PreflightStatus.Note, $"can't be told: this cloud has no {PreflightPaths.ApprovalPolicies}", "Such a policy shows as a blocked scenario.")];
        }

        var types = list.Select(policy => policy.Text("policyType") ?? "unknown").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        var held = context.Plan.Where(use => types.Exists(type => Covers(type, use.Recipe.Collection))).Select(use => use.Recipe.Name).Distinct(StringComparer.Ordinal).ToList();
        if (held.Count > 0)
        {
            return [new PreflightLine(
                Name,
                PreflightStatus.Blocks,
                $"policies of the types {string.Join(", ", types)} hold back the writes of {string.Join(", ", held)}",
                "Leave those families out with --tags, or exclude this application from the policy.")];
        }

        return read.IsFirstOfMore
            ? [new PreflightLine(Name, PreflightStatus.Note, "there are more policies than one page of the list, and only that was read", "One of the others shows as a blocked scenario.")]
            : [new PreflightLine(Name, PreflightStatus.Well, types.Count == 0 ? "none" : $"none for these families; there are some of the types {string.Join(", ", types)}")];
    }

    private static bool Covers(string type, string collection) => type.ToUpperInvariant() switch
    {
        "COMPLIANCEPOLICY" => collection is "/deviceManagement/deviceCompliancePolicies",
        "CONFIGURATIONPOLICY" => collection is "/deviceManagement/deviceConfigurations" or "/deviceManagement/configurationPolicies",
        "ENDPOINTSECURITYPOLICY" => collection is "/deviceManagement/configurationPolicies",
        "WINDOWSENROLLMENT" or "ENROLLMENT" => collection is "/deviceManagement/deviceEnrollmentConfigurations",
        "APP" => collection.StartsWith("/deviceAppManagement/", StringComparison.Ordinal),
        _ => false,
    };
}
