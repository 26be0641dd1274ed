using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Html;

namespace AssignConformance.Reports;

/// <summary>The scenarios of a run, with as much of each as a report of so many shows.</summary>
internal sealed class FoldedScenarios
{
    private readonly List<ScenarioResult> _scenarios = [];

    /// <summary>Where the scenario stands whose exchanges are kept; by operation and feature, because which of both a report groups by is known at the end.</summary>
    private readonly Dictionary<(string? OperationId, string FeaturePath), int> _shown = [];

    /// <summary>There are more than a report shows completely.</summary>
    public bool AreCondensed => _scenarios.Count > ReportScales.CompleteScenarios;

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<ScenarioResult> All => _scenarios;

    public void Add(ScenarioResult result)
    {
        var wereCondensed = AreCondensed;
        _scenarios.Add(result);
        for (var index = wereCondensed ? _scenarios.Count - 1 : 0; AreCondensed && index < _scenarios.Count; index++)
        {
            Condense(index);
        }
    }

    /// <summary>By feature path, then line: workers finish in any order.</summary>
    public ImmutableArray<ScenarioResult> InReportOrder() => [.. _scenarios.Order(ScenarioOrder.OfReports)];

    /// <summary>Of those that passed with an answer, the first of its operation stands for all.</summary>
    private void Condense(int index)
    {
        var result = _scenarios[index];
        if (result.Verdict is not Verdict.Passed)
        {
            return;
        }

        if (result.Exchanges.All(exchange => exchange.Response is null))
        {
            _scenarios[index] = WithoutEvidence(result);
            return;
        }

        var place = (result.OperationId, result.FeaturePath);
        var (kept, other) = !_shown.TryGetValue(place, out var shown) ? (index, -1)
            : ScenarioOrder.OfReports.Compare(_scenarios[shown], result) <= 0 ? (shown, index) : (index, shown);
        _shown[place] = kept;
        if (other >= 0)
        {
            _scenarios[other] = WithoutEvidence(_scenarios[other]);
        }
    }

    /// <summary>What a report tells of a scenario in one line; and that a request was sent more than once, because such are counted.</summary>
    private static ScenarioResult WithoutEvidence(ScenarioResult result) => result with
    {
        Steps = [.. result.Steps.Where(step => step.Error is not null)],
        Exchanges = [.. result.Exchanges.Where(exchange => exchange.Attempts.Length > 1)
            .Select(exchange => exchange with { Request = exchange.Request with { Headers = [], Body = null }, Response = null, ExpectedBody = null })],
    };
}
