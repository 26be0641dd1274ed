using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Preflight.Checks;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Preflight;

/// <summary>Looks at all that must be well before a run writes to a tenant. Only reads.</summary>
public static class PreflightRun
{
    private static readonly TestGroupCheck s_group = new();

    private static readonly ImmutableArray<IPreflightCheck> s_checks =
    [
        new TenantCheck(), new IdentityCheck(), new PermissionCheck(), s_group, new LicenceCheck(), new ApprovalPolicyCheck(), new ClockCheck(), new OtherRunsCheck(), new RecipesCheck(), new PlanCheck(),
    ];

    /// <summary>All lines, in the order in which they were looked at.</summary>
    public static async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var lines = ImmutableArray.CreateBuilder<PreflightLine>();
        foreach (var check in s_checks)
        {
            lines.AddRange(await check.LookAsync(context, cancellationToken));
        }

        return lines.ToImmutable();
    }

    /// <summary>The test group alone, looked at once more after the run.</summary>
    public static Task<ImmutableArray<PreflightLine>> LookAtGroupAsync(PreflightContext context, CancellationToken cancellationToken) => s_group.LookAsync(context, cancellationToken);

    /// <summary>The tenant alone: the one asked for is allowed, and it is the one that the token and Graph speak of.</summary>
    public static Task<PreflightLine> LookAtTenantAsync(TenantSettings settings, TokenClaims claims, ITenantSender sender, CancellationToken cancellationToken)
        => TenantCheck.LookAsync(settings, claims, sender, cancellationToken);

    /// <summary>There is no token, so that nothing else can be looked at.</summary>
    public static PreflightLine NoToken(TenantTokenException exception) => exception.Fault is TokenFault.OtherTenant or TokenFault.OtherHost
        ? new PreflightLine("token", PreflightStatus.Forbids, exception.Message)
        : new PreflightLine("token", PreflightStatus.Blocks, exception.Message, "Nothing was sent to Graph.") { RuleId = "AC9008" };

    /// <summary>The worst of the lines; well where there is none.</summary>
    public static PreflightStatus Worst(IEnumerable<PreflightLine> lines) => lines.Select(line => line.Status).DefaultIfEmpty(PreflightStatus.Well).Max();
}
