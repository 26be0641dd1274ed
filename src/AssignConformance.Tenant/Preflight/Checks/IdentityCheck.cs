using System.Collections.Immutable;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>Who the token stands for.</summary>
internal sealed class IdentityCheck : IPreflightCheck
{
    public Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var claims = context.Claims;
        var application = $"application {claims.AppId ?? "without an id"}";
        var credential = $"credential {context.Settings.Credential.ToString().ToLowerInvariant()}";
        return Task.FromResult<ImmutableArray<PreflightLine>>(claims.IsApplication
            ? [new PreflightLine("identity", PreflightStatus.Well, $"{application}, {credential}")]
            : [new PreflightLine(
                "identity",
                PreflightStatus.Note,
                $"user {claims.ObjectId ?? "without an id"} by {application}, {credential}",
                "A user's roles in Intune count besides the permissions of the token, and can't be read here.")]);
    }
}
