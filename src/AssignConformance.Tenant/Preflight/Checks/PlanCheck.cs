using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>What would be created and sent, a line a recipe and version, and whether it may be.</summary>
internal sealed class PlanCheck : IPreflightCheck
{
    public Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
        => Task.FromResult<ImmutableArray<PreflightLine>>([.. context.Plan.Select(use => Describe(use, context)), Writes(context)]);

    private static PreflightLine Describe(PlannedUse use, PreflightContext context) => new(
        "plan",
        PreflightStatus.Well,
        use.Writes == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{use.CollectionPath}: {use.Scenarios} scenarios of {use.Recipe.Name} ({use.Recipe.File}) that write nothing")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{use.CollectionPath}: creates {context.Mark.NameFor(use.Version)} by {use.Recipe.Name} ({use.Recipe.File}), sends {use.Recipe.Action} to it in {use.Scenarios} scenarios up to {use.Assigns} times, deletes it: up to {use.Writes} writes"));

    private static PreflightLine Writes(PreflightContext context)
    {
        var writes = context.Plan.Sum(use => use.Writes);
        var most = string.Create(
            CultureInfo.InvariantCulture, $"up to {writes}, one at a time, {context.Settings.WriteInterval.TotalSeconds:0.###} s apart, and no more than {context.Settings.WriteBudget} (clean-up apart)");
        return writes == 0 ? new PreflightLine("writes", PreflightStatus.Note, "none: nothing of this run writes to what a recipe knows", "Such scenarios are not testable; see features/tenant/recipes.")
            : !context.Settings.AllowWrites ? new PreflightLine("writes", PreflightStatus.Note, "not allowed: nothing is created, and scenarios that write are not testable", $"With --allow-writes: {most}.")
            : writes > context.Settings.WriteBudget ? new PreflightLine("writes", PreflightStatus.Note, most, "What comes after the budget is spent is blocked; raise writeBudget, or choose fewer scenarios with --tags.")
            : new PreflightLine("writes", PreflightStatus.Well, most);
    }
}
