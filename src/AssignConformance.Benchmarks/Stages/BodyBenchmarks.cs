using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Schemas.Validation;
using BenchmarkDotNet.Attributes;

namespace AssignConformance.Benchmarks.Stages;

/// <summary>The documented request bodies: one a page.</summary>
public class BodyBenchmarks
{
    private static readonly ImmutableArray<(string Text, BodyValidator Validator)> Bodies =
        [.. OwnPages.Plan.Contracts.Select(contract => (BodyOf(contract), BodyValidator.FromSchema(contract.Request!.Schema)))];

    private static readonly ImmutableArray<JsonTree> Trees = [.. Bodies.Select(body => JsonText.Read(body.Text).Root!)];

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int ReadJson() => Bodies.Sum(body => JsonText.Read(body.Text).Root!.End.Offset);

    [Benchmark(OperationsPerInvoke = OwnPages.Count)]
    public int ValidateBody()
    {
        var violations = 0;
        for (var index = 0; index < Trees.Length; index++)
        {
            violations += Bodies[index].Validator.Validate(Trees[index]).Length;
        }

        return violations;
    }

    private static string BodyOf(OperationContract contract)
        => contract.Examples.Select(example => example.RequestBody?.Text).FirstOrDefault(text => text is not null)
            ?? throw new InvalidOperationException($"{contract.Operation.Page} shows no request body.");
}
