using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Running;

/// <summary>Which options of <c>run</c> go together.</summary>
internal static class RunOptionRules
{
    /// <exception cref="UsageException">Two don't; the message names them.</exception>
    public static void Require(RunOptions options)
    {
        var complaint = options switch
        {
            { Target: TargetChoice.Tenant, Shard: not null } => "--shard: a tenant's limits are per tenant, and a run on it is never divided. Leave the option out.",
            { Target: TargetChoice.Tenant, Retries: > 0 } => "--retries: what is sent to a tenant is repeated by its own rules (Retry-After). Leave the option out.",
            { Target: TargetChoice.Tenant, IsLastFailed: true } => "--last-failed: a tenant's features are made for each run. Choose scenarios with --tags.",
            { Balance: not null, Shard: null } => "--balance says how shards are made, and there is none. Give --shard i/n, or leave it out.",
            { IsLastFailed: true, Shard: not null } => "--last-failed and --shard: shards read different folders and would not agree on a plan. Give one of them.",
            { Shard: not null, NewBaseline: not null } => "--write-baseline and --shard: each shard would write its own part. Run once without --shard to write a baseline.",
            { FailOn: FailOn.New, Baseline: null } => "--fail-on new: new is what the baseline does not list. Give --baseline FILE.",
            { FailOn: FailOn.Any, Baseline: not null } => "--fail-on any and --baseline: what the baseline lists would fail the run all the same. Give one of them.",
            _ => null,
        };
        if (complaint is not null)
        {
            throw new UsageException(complaint);
        }
    }
}
