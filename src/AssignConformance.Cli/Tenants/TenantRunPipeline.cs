using System.Security.Cryptography;
using AssignConformance.Cli.Cleaning;
using AssignConformance.Cli.Running;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Cli.Tenants;

/// <summary><c>run --target tenant</c>: settings, plan, credential, preflight; then, where nothing stands against it, the run and its clean-up.</summary>
internal sealed class TenantRunPipeline(TenantSurroundings surroundings, TimeProvider clock)
{
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="Model.UnusableInputException">Something asked for can't be used. Nothing was sent.</exception>
    public async Task<int> RunAsync(RunOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (options.Workers is not (null or 1))
        {
            throw new UsageException("--workers: a tenant gets one request at a time, so there is one worker. Leave the option out.");
        }

        var settings = TenantConfiguration.Read(options.Tenant, options.ReportFolder, surroundings);
        var plan = await TenantPlan.LoadAsync(options, settings, cancellationToken);
        var mark = RunMark.Create(clock.GetUtcNow(), RandomNumberGenerator.GetBytes(6));
        using var access = new TenantAccess(settings, plan.Recipes, CheckedNames.Of(plan.Run.Contracts), mark, surroundings, clock);
        var preflight = new TenantPreflight(access, plan, mark);
        if (await MayGoOnAsync(preflight, options, output, error, cancellationToken) is { } end)
        {
            return end;
        }

        var again = new CleanupCall(settings.TenantId, options.Tenant.ConfigurationFile, options.Docs, options.Tenant.Credential);
        await using var target = new TenantRunTarget(access, plan, preflight, again, error);
        return await new PlannedRun(plan.Run, target, options with { Workers = 1 }, output, error, clock).RunAsync(cancellationToken);
    }

    /// <summary>Looks, and tells what was found.</summary>
    /// <returns>The exit code where the run ends here, else null.</returns>
    private static async Task<int?> MayGoOnAsync(TenantPreflight preflight, RunOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var lines = await preflight.LookAsync(cancellationToken);
        var code = TenantPreflight.ExitCodeOf(lines);
        var stops = code != ExitCode.Success;
        if (!options.IsQuiet || stops)
        {
            await (options.IsQuiet ? error : output).WriteAsync($"preflight of the tenant; it only reads\n{PreflightText.Of(lines)}\n");
        }

        if (stops)
        {
            await error.WriteLineAsync("assign-conformance: the preflight stops the run; nothing was written.");
            return code;
        }

        if (!options.Tenant.IsDryRun)
        {
            return null;
        }

        if (!options.IsQuiet)
        {
            await output.WriteLineAsync("dry run: it ends here, and nothing was written.");
        }

        return code;
    }
}
