using System.Collections.Immutable;
using AssignConformance.Tenant.Credentials;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Preflight;

namespace AssignConformance.Cli.Tenants;

/// <summary>Looks at a tenant before a run, and once more at the test group after it. Secrets and ids are taken out of its lines.</summary>
/// <param name="mark">The run's, or one of its own where there is no run.</param>
internal sealed class TenantPreflight(TenantAccess access, TenantPlan plan, RunMark mark)
{
    public async Task<ImmutableArray<PreflightLine>> LookAsync(CancellationToken cancellationToken) => [.. await LookAsync(PreflightRun.LookAsync, cancellationToken), .. plan.Notes];

    public Task<ImmutableArray<PreflightLine>> LookAtGroupAsync(CancellationToken cancellationToken) => LookAsync(PreflightRun.LookAtGroupAsync, cancellationToken);

    /// <summary>The exit code of the worst line: 2 where it forbids, 4 where it blocks; 0 where the run may go on.</summary>
    public static int ExitCodeOf(IEnumerable<PreflightLine> lines) => PreflightRun.Worst(lines) switch
    {
        PreflightStatus.Forbids => ExitCode.Usage,
        PreflightStatus.Blocks => ExitCode.Blocked,
        _ => ExitCode.Success,
    };

    private async Task<ImmutableArray<PreflightLine>> LookAsync(
        Func<PreflightContext, CancellationToken, Task<ImmutableArray<PreflightLine>>> look, CancellationToken cancellationToken)
    {
        ImmutableArray<PreflightLine> lines;
        try
        {
            var claims = await access.ReadClaimsAsync(cancellationToken);
            lines = await look(
                new PreflightContext { Settings = access.Settings, Claims = claims, Sender = access.Sender, Plan = plan.Uses, Recipes = plan.Recipes, Mark = mark, Time = access.Clock }, cancellationToken);
        }
        catch (TenantTokenException exception)
        {
            lines = [PreflightRun.NoToken(exception)];
        }

        return [.. lines.Select(line => line with { Found = access.Redactor.Redact(line.Found), Advice = access.Redactor.Redact(line.Advice) })];
    }
}
