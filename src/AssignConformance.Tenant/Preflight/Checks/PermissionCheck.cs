using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>The token carries what the recipes and the preflight take, as <c>roles</c> or <c>scp</c>.</summary>
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
        return Task.FromResult<ImmutableArray<PreflightLine>>(missing.IsEmpty
            ? [new PreflightLine(Name, PreflightStatus.Well, $"the token's {where} hold {string.Join(", ", recipes.Concat(PreflightPermission.Required.Select(each => each.Least)))}"), .. More(granted, recipes)]
            : [new PreflightLine(Name, PreflightStatus.Blocks, $"the token's {where} lack {string.Join(", ", missing)}", "Grant them and consent to them; a new token shows them after some minutes.")]);
    }

    /// <summary>Whoever gives away a credential gives away all that it can do.</summary>
    private static IEnumerable<PreflightLine> More(ImmutableArray<string> granted, ImmutableArray<string> recipes)
    {
        ImmutableArray<string> needed = [.. recipes, .. PreflightPermission.Required.Select(each => each.Least), PreflightPermission.ApprovalPolicies.Least, .. s_signIn];
        var more = granted.Where(each => !needed.Contains(each, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return more.Count == 0
            ? []
            : [new PreflightLine(Name, PreflightStatus.Note, $"more than this run takes: {string.Join(", ", more)}", "This run does without them; take them away if nothing else needs them.")];
    }
}
