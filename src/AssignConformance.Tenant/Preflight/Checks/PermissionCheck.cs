using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>The token carries what the pages document, and what the recipes and the preflight take, as <c>roles</c> or <c>scp</c>. Where page and recipe differ, both are told.</summary>
internal sealed class PermissionCheck : IPreflightCheck
{
    private const string Name = "permissions";

    /// <summary>Scopes that say nothing of what may be read or written.</summary>
    private static readonly ImmutableArray<string> s_signIn = ["openid", "profile", "email", "offline_access", "User.Read"];

    public Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var granted = context.Claims.IsApplication ? context.Claims.Roles : context.Claims.Scopes;
        ImmutableArray<string> recipes = [.. context.Plan.SelectMany(use => use.Recipe.Permissions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<string> missing =
        [
            .. recipes.Where(each => !granted.Contains(each, StringComparer.OrdinalIgnoreCase)),
            .. PreflightPermission.Required.Where(each => !each.IsAmong(granted)).Select(each => each.Least),
        ];
        var where = context.Claims.IsApplication ? "roles" : "scp";
        ImmutableArray<PreflightLine> pages = [.. context.Plan.SelectMany(use => use.Pages.SelectMany(page => DocumentedPermissions.Compare(page, use.Recipe, granted, context.Claims.IsApplication)))];
        return Task.FromResult<ImmutableArray<PreflightLine>>(
        [
            missing.IsEmpty
                ? new PreflightLine(Name, PreflightStatus.Well, $"the token's {where} hold {string.Join(", ", recipes.Concat(PreflightPermission.Required.Select(each => each.Least)))}")
                : new PreflightLine(Name, PreflightStatus.Blocks, $"the token's {where} lack {string.Join(", ", missing)}", DocumentedPermissions.Grant),
            .. pages.Distinct(),
            .. missing.IsEmpty ? More(granted, [.. recipes, .. DocumentedPermissions.Least(context.Plan, context.Claims.IsApplication)]) : [],
        ]);
    }

    /// <summary>Whoever gives away a credential gives away all that it can do.</summary>
    private static IEnumerable<PreflightLine> More(ImmutableArray<string> granted, ImmutableArray<string> taken)
    {
        ImmutableArray<string> needed = [.. taken, .. PreflightPermission.Required.Select(each => each.Least), PreflightPermission.ApprovalPolicies.Least, .. s_signIn];
        var more = granted.Where(each => !needed.Contains(each, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return more.Count == 0
            ? []
            : [new PreflightLine(Name, PreflightStatus.Note, $"more than this run takes: {string.Join(", ", more)}", "This run does without them; take them away if nothing else needs them.")];
    }
}
