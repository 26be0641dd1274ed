using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tests.Proof;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>A third eye on <c>prove</c>: what our checks say of the bodies of mutants, ajv says by the exported schemas.</summary>
public sealed class MutantAgreementTests(ITestOutputHelper output)
{
    private const int OnePageOf = 12;

    [SecondJudgeFact]
    public async Task Ajv_gives_the_bodies_of_mutants_the_same_verdict()
    {
        var pages = CorpusBodies.Read().Operations.Where((_, index) => index % OnePageOf == 0);
        var mutants = pages.SelectMany(page => Mutants(page.Operation, page.Types)).DistinctBy(instance => (instance.Contract, instance.Text)).ToList();

        var judgement = await Judgement.OfAsync(mutants, SchemaForm.Exported);

        output.WriteLine(judgement.Table());
        judgement.Disagreements.Should().BeEmpty();
        judgement.Judged.Should().HaveCountGreaterThanOrEqualTo(2_000);
        judgement.Invalid.Should().BeInRange(judgement.Judged.Count / 4, 3 * judgement.Judged.Count / 4);
    }

    /// <summary>The mutants whose bodies are JSON that both judges read alike, of every exchange that conforms.</summary>
    private static IEnumerable<Instance> Mutants(Operation operation, TypeCatalogue types)
    {
        var contract = ContractDeriver.Derive(operation, types);
        return from example in operation.Method is null ? [] : contract.Examples
               where example.RequestBody is null or { Conforming: not null }
               let subject = Exchanges.Subject(contract, example, example.ResponseBody?.Conforming) with { Types = types, Request = RequestBuilder.Conforming(contract, example) }
               from mutant in MutantCatalogue.Of(subject)
               let body = mutant.Request is { } request ? request.Body ?? default : mutant.Response!.Body
               let held = mutant.Side == MutantSide.Request ? contract.Request : contract.Response
               where held is not null && !body.IsEmpty
               let text = Encoding.UTF8.GetString(body.Span)
               where Instances.WhyNot(text) is null
               select new Instance(held, $"{operation.Id} {mutant.Key}", MutationKind.Mutant, text);
    }
}
