using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Proof;

namespace AssignConformance.Cli.Proving;

/// <summary>Counts the trials of a scenario. For one thread.</summary>
internal sealed class ProofTally
{
    private readonly SortedDictionary<string, OperatorFigures> _operators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _loose = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TroublingMutant>.Builder _blindSpots = ImmutableArray.CreateBuilder<TroublingMutant>();
    private readonly ImmutableArray<TroublingMutant>.Builder _falseAlarms = ImmutableArray.CreateBuilder<TroublingMutant>();

    public void Add(MutantTrial trial)
    {
        var name = (trial.Mutant.Side == MutantSide.Response ? "response/" : "request/") + trial.Mutant.Operator;
        var figures = _operators.GetValueOrDefault(name) ?? new OperatorFigures(name, 0, 0, 0);
        _operators[name] = figures with
        {
            Mutants = figures.Mutants + 1,
            Forbidden = figures.Forbidden + (trial.Judgement.IsForbidden ? 1 : 0),
            Caught = figures.Caught + (trial.Judgement.IsForbidden && trial.IsCaught ? 1 : 0),
        };
        if (trial.Judgement.Looseness is { } loose)
        {
            _loose[loose] = _loose.GetValueOrDefault(loose) + 1;
        }

        if (trial.IsBlindSpot)
        {
            _blindSpots.Add(trial.Trouble);
        }
        else if (trial.IsFalseAlarm)
        {
            _falseAlarms.Add(trial.Trouble);
        }
    }

    public ScenarioProof ToProof() => new()
    {
        Operators = [.. _operators.Values],
        Loose = [.. _loose.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => new LooseFact(each.Key, each.Value))],
        BlindSpots = _blindSpots.ToImmutable(),
        FalseAlarms = _falseAlarms.ToImmutable(),
    };
}
