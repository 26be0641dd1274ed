using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>The tenant asked for is allowed, and it is the one that the token and Graph speak of.</summary>
internal sealed class TenantCheck : IPreflightCheck
{
    private const string Name = "tenant";

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
        => [await LookAsync(context.Settings, context.Claims, context.Sender, cancellationToken)];

    public static async Task<PreflightLine> LookAsync(TenantSettings settings, TokenClaims claims, ITenantSender sender, CancellationToken cancellationToken)
    {
        var id = settings.TenantId;
        if (!settings.AllowedTenants.Contains(id))
        {
            return Forbid($"{id} is not on the allow list", "Add it to tenant.allowedTenants of the configuration if it may be checked.");
        }

        if (!Same(claims.TenantId, id))
        {
            return Forbid($"the token is another tenant's (its tid) than {id}", "Give the credential of the tenant that --tenant names.");
        }

        var answer = await new PreflightRequests(sender).ReadAsync($"{PreflightPaths.Organization}?$select=id", PreflightPermission.Organization, cancellationToken);
        return answer switch
        {
            PreflightAnswer.Read { List: { } list } when list.Select(each => each.Text("id")).ToList() is [{ } organization] => Same(organization, id)
                ? new PreflightLine(Name, PreflightStatus.Well, $"{id} by --tenant, allow list, token and GET {PreflightPaths.Organization}, in the cloud {settings.Cloud.Name}")
                : Forbid($"GET {PreflightPaths.Organization} names another tenant than {id}", "Look at cloud and base URL: they lead elsewhere."),
            PreflightAnswer.Read or PreflightAnswer.Absent => Forbid($"GET {PreflightPaths.Organization} names no tenant", "Look at cloud and base URL: this is not Graph."),
            PreflightAnswer.Unread unread => new PreflightLine(Name, PreflightStatus.Blocks, unread.Why, unread.Advice),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static PreflightLine Forbid(string found, string advice) => new(Name, PreflightStatus.Forbids, found, advice);
}
