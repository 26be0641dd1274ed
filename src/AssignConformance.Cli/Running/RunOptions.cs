using AssignConformance.Model.Results;
using AssignConformance.Reports.Html;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Cli.Running;

/// <summary>What a run was asked for.</summary>
public sealed record RunOptions
{
    /// <summary>As given, or null for the default.</summary>
    public string? Docs { get; init; }

    public IReadOnlyList<string> Metadata { get; init; } = [];

    /// <summary><c>stub</c>, <c>wiremock</c>, <c>tenant</c> or a URL.</summary>
    public string Target { get; init; } = "stub";

    /// <summary>A Cucumber tag expression, or null for every scenario.</summary>
    public string? Tags { get; init; }

    /// <summary>The kind of scenarios that the command is about, whatever its user chooses; null for all.</summary>
    public TagExpression? Kind { get; init; }

    /// <summary>The id of the one scenario to run, <c>feature path:line</c>; null for all.</summary>
    public string? Scenario { get; init; }

    /// <summary>The history of runs to read and continue; null for <c>history.json</c> of the report folder, if there.</summary>
    public string? History { get; init; }

    public string ReportFolder { get; init; } = "reports";

    public ReportAssets ReportAssets { get; init; } = ReportAssets.Embedded;

    /// <summary>What the report calls the run, or null.</summary>
    public string? Title { get; init; }

    /// <summary>At least 1; null for one a processor, or for the one that a tenant gets.</summary>
    public int? Workers { get; init; }

    /// <summary>As given, or null for <c>known.json</c> beside the pages.</summary>
    public string? Known { get; init; }

    /// <summary>As given, or null for <c>suppressions.json</c> beside the pages.</summary>
    public string? Suppressions { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>Which part of the plan to run, or null for the whole.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The events of an earlier run, by whose durations shards are balanced, or null.</summary>
    public string? Balance { get; init; }

    /// <summary>Accepted failures of scenarios: a file, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>The baseline to write of what fails, or null.</summary>
    public BaselineRequest? NewBaseline { get; init; }

    /// <summary>As given, or null for <see cref="FailOn.New"/> with a baseline and <see cref="FailOn.Any"/> without.</summary>
    public FailOn? FailOn { get; init; }

    /// <summary>Failed and errored scenarios after which no further one starts, at least 1; null for all.</summary>
    public int? MaximumFailures { get; init; }

    /// <summary>Only what the run in the report folder did not show.</summary>
    public bool IsLastFailed { get; init; }

    /// <summary>No scenario is left out by choice; a shard's others run elsewhere.</summary>
    public bool ChoosesEveryScenario => Tags is null && Scenario is null && !IsLastFailed;

    /// <summary>How often a scenario that the environment kept from running is run again, 0 to 10.</summary>
    public int Retries { get; init; }

    /// <summary>Percent of the planned scenarios, 1 to 100, or null for no threshold.</summary>
    public int? MinimumPassed { get; init; }

    /// <summary>Only for <see cref="TargetChoice.Tenant"/>.</summary>
    public TenantOptions Tenant { get; init; } = new();
}
