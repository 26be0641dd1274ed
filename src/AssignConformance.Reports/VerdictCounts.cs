using System.Diagnostics;
using System.Text.Json.Serialization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>How many scenarios got which verdict.</summary>
public sealed record VerdictCounts(int Passed, int Flaky, int Failed, int FailedKnown, int Blocked, int NotTestable, int Errored)
{
    [JsonIgnore]
    public int Total => Passed + Flaky + Failed + FailedKnown + Blocked + NotTestable + Errored;

    public static VerdictCounts Of(IEnumerable<ScenarioResult> scenarios)
        => scenarios.Aggregate(new VerdictCounts(0, 0, 0, 0, 0, 0, 0), (counts, scenario) => counts.Plus(scenario.Verdict));

    private VerdictCounts Plus(Verdict verdict) => verdict switch
    {
        Verdict.Passed => this with { Passed = Passed + 1 },
        Verdict.Flaky => this with { Flaky = Flaky + 1 },
        Verdict.Failed => this with { Failed = Failed + 1 },
        Verdict.FailedKnown => this with { FailedKnown = FailedKnown + 1 },
        Verdict.Blocked => this with { Blocked = Blocked + 1 },
        Verdict.NotTestable => this with { NotTestable = NotTestable + 1 },
        Verdict.Errored => this with { Errored = Errored + 1 },
        _ => throw new UnreachableException(),
    };
}
