using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Cli.Proving;

/// <summary>Makes of a scenario that passed what its mutants are made from, and what the judge knows.</summary>
internal sealed partial class ProofSubjects(RunPlan plan)
{
    private readonly Dictionary<string, OperationContract> _contracts = plan.Contracts.ToDictionary(contract => contract.Operation.Id, StringComparer.Ordinal);

    private readonly ILookup<(string Method, int Segments), (string Operation, string Path)> _documented = plan.Contracts.Where(contract => contract.Operation.Method is not null)
        .SelectMany(contract => contract.Paths(), (contract, path) => (contract.Operation, Path: path))
        .ToLookup(each => (each.Operation.Method!, Segments(each.Path)), each => (each.Operation.Id, each.Path));

    /// <summary>A changed verb or path may be what another page documents: that is no lie, but another request.</summary>
    public bool IsDocumentedElsewhere(GraphRequest request, ProofSubject subject)
    {
        var path = PathOf(request);
        return (request.Method != subject.Request.Method || path != PathOf(subject.Request))
            && IsOfOther(request.Method, path, subject);
    }

    /// <summary>Another page documents requests of the same verb to the same path: what this page forbids may be what that one asks for.</summary>
    public bool IsShared(ProofSubject subject) => IsOfOther(subject.Request.Method, PathOf(subject.Request), subject);

    private bool IsOfOther(string method, string path, ProofSubject subject)
        => _documented[(method, Segments(path))].Any(each => each.Operation != subject.Contract.Operation.Id && PathKey.Covers(each.Path, path));

    /// <summary>Null for a scenario that sends no documented request, sends several, or does not pass: a contract that is broken unmutated proves nothing.</summary>
    /// <param name="exchange">What was sent and answered, unmutated.</param>
    public ProofSubject? Of(PlannedScenario scenario, ScenarioResult result, Exchange? exchange)
        => result is { Verdict: Verdict.Passed, Exchanges.Length: 1, OperationId: { } id }
            && exchange is { Failure: null, Response: { } response }
            && _contracts.GetValueOrDefault(id) is { } contract
            && ExampleOf(scenario, contract) is { } example
                ? new ProofSubject
                {
                    Contract = contract,
                    Example = example,
                    Types = plan.Workspace.Catalogues.For(contract.Operation.Version),
                    Request = exchange.Request,
                    Response = response,
                }
                : null;

    private static ContractExample? ExampleOf(PlannedScenario scenario, OperationContract contract)
    {
        var sent = scenario.Steps.Select(step => Sending.Match(step.Text)).Where(match => match.Success).Select(match => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)).ToImmutableArray();
        return sent is [var number] ? contract.Examples.FirstOrDefault(example => example.Number == number) : null;
    }

    private static string PathOf(GraphRequest request) => request.Target.Split('?')[0];

    private static int Segments(string path) => path.Count(letter => letter == '/');

    [GeneratedRegex(@"^the (documented request|synthesised request|mended example) (?<number>\d+) is sent$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sending { get; }
}
