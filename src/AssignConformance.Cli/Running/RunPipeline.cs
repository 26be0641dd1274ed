using AssignConformance.Cli.Tenants;
using AssignConformance.Reports;

namespace AssignConformance.Cli.Running;

/// <summary>The main job: pages, contracts, findings, features and stubs, then the run, then its reports.</summary>
public static class RunPipeline
{
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">Something asked for can't be used.</exception>
    public static async Task<int> RunAsync(RunOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        RunOptionRules.Require(options);
        if (options.Target == TargetChoice.Tenant)
        {
            return await new TenantRunPipeline(TenantSurroundings.OfThisProcess(), clock).RunAsync(options, output, error, cancellationToken);
        }

        if ((options.Tenant with { ConfigurationFile = null }).FirstGiven is { } tenantOption)
        {
            throw new UsageException($"{tenantOption} belongs to --target tenant, and the target is {options.Target}. Leave it out, or give --target tenant.");
        }

        var plan = await RunPlan.LoadAsync(options, cancellationToken);
        if (options.IsLastFailed && plan.ScenarioCount == 0)
        {
            await output.WriteLineAsync($"nothing to do: every scenario in {Path.Combine(options.ReportFolder, ReportFolder.EventsFile)} passed, or failed as known.");
            return ExitCode.Success;
        }

        await using var target = await TargetChoice.OpenAsync(options.Target, plan, options.Tenant.ConfigurationFile, cancellationToken);

        // The target has read them; of a long run they are a hundred megabytes.
        plan = plan with { Generated = [] };
        return await new PlannedRun(plan, target, options, output, error, clock).RunAsync(cancellationToken);
    }
}
