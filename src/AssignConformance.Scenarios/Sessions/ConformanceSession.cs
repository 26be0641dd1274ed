using System.Collections.Frozen;
using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Scenarios.Sessions;

/// <summary>What all scenarios of a run share: the contracts, who answers, what the pages were found to get wrong. Safe for many threads.</summary>
public sealed class ConformanceSession
{
    private readonly FrozenDictionary<string, OperationContract> _contracts;
    private readonly FrozenDictionary<string, ImmutableArray<Finding>> _findings;
    /// <summary>Few, because the scenarios of a feature follow each other.</summary>
    private readonly RecentValidators<string> _responseValidators = new(capacity: 1_000_000);

    /// <param name="contracts">With the bodies that will be sent.</param>
    /// <param name="findings">Of all pages; they explain mismatches.</param>
    /// <param name="additionalStates">What can be read back though no page documents the list, see <see cref="AssignmentStates.At"/>.</param>
    public ConformanceSession(IEnumerable<OperationContract> contracts, IEnumerable<Finding> findings, ITarget target, IEnumerable<AssignmentState>? additionalStates = null)
    {
        ImmutableArray<OperationContract> all = [.. contracts];
        States = [.. AssignmentStates.Pair(all), .. additionalStates ?? []];
        _contracts = all.ToFrozenDictionary(contract => contract.Operation.Id, StringComparer.Ordinal);
        _findings = findings.GroupBy(finding => finding.Span.File, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        Target = target;
    }

    public ITarget Target { get; }

    /// <summary>What its answers are held to.</summary>
    public Expectations Expectations { get; init; } = Expectations.OfPages;

    /// <summary>The time that waits are measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The types of a version.</summary>
    public Func<string, TypeCatalogue> TypesOf { get; init; } = version => new TypeCatalogue(version, [], [], isClosed: false);

    /// <summary>What can be assigned and read back.</summary>
    public ImmutableArray<AssignmentState> States { get; }

    /// <summary>The exception that leaves a scenario with that verdict. A test framework puts its own here where it has one for tests that can't run.</summary>
    public Func<Verdict, Exception> Leave { get; init; } = verdict => new ScenarioAbandonedException(verdict);

    /// <summary>Ends every exchange that still runs.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The contract of an operation, or null where the docs folder has no such page.</summary>
    public OperationContract? Find(string operationId) => _contracts.GetValueOrDefault(operationId);

    /// <summary>The findings that stand on a line of a page.</summary>
    public IEnumerable<Finding> FindingsAt(Model.SourceSpan place)
        => _findings.GetValueOrDefault(place.File, []).Where(finding => finding.Span.Line == place.Line);

    /// <summary>Judges the bodies that answer the operation's example; its contract must have a response body.</summary>
    internal BodyValidator ResponseValidator(OperationContract contract, ContractExample example)
    {
        var response = contract.ResponseTo(example)!;
        return _responseValidators.Get(contract.Operation.Id + (response == contract.WholeResponse ? " whole" : ""), response.Schema.Length, () => BodyValidator.FromSchema(response.Schema));
    }
}
