using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>Our verdict on documented bodies and their mutations against that of an implementation which shares nothing with ours.</summary>
public sealed class SchemaAgreementTests(ITestOutputHelper output)
{
    private const int OneContractOf = 8;

    [SecondJudgeFact]
    public async Task Ajv_gives_every_documented_body_and_mutation_the_same_verdict()
    {
        var corpus = CorpusBodies.Read();
        var instances = Instances.Of(corpus.Bodies);
        output.WriteLine($"{corpus.Pages} pages, {corpus.TooWide} of them left out for the types they reach; {corpus.Bodies.Length} bodies");
        output.WriteLine("left out: " + string.Join(", ", instances.LeftOut.Select(each => $"{each.Value} with {each.Key}")));

        var exported = await Judgement.OfAsync(instances.Judged, SchemaForm.Exported);
        output.WriteLine(exported.Table());
        var mapping = await Judgement.OfAsync(instances.OfEveryContract(OneContractOf), SchemaForm.Mapping);
        output.WriteLine(mapping.Table());

        exported.Disagreements.Should().BeEmpty();
        mapping.Disagreements.Should().BeEmpty();
        exported.Judged.Should().HaveCountGreaterThanOrEqualTo(20_000);
        exported.Invalid.Should().BeGreaterThanOrEqualTo(exported.Judged.Count / 2);
        mapping.Judged.Should().HaveCountGreaterThanOrEqualTo(2_000);
        Enum.GetValues<MutationKind>().Except([MutationKind.Documented, MutationKind.Mended, MutationKind.Mutant])
            .Should().OnlyContain(kind => exported.Judged.Count(each => each.Instance.Kind == kind) >= 500);
    }

    [SecondJudgeFact]
    public async Task Different_verdicts_are_told_apart_from_equal_ones()
    {
        // Draft-04 leaves open whether 1.0 is an integer, which is why such numbers are left out above.
        const string Integer = """{"type": "integer"}""";
        var contract = new BodyContract(Type: null, Integer, () => Integer);
        Instance[] instances = [.. new[] { "1", "1.0", "1.5" }.Select(text => new Instance(contract, "v1.0/x", MutationKind.Format, text))];

        var judgement = await Judgement.OfAsync(instances, SchemaForm.Exported);

        judgement.Disagreements.Should().ContainSingle().Which.Instance.Text.Should().Be("1.0");
        judgement.Table().Should().Contain("Format                   3        2              1\n");
    }

    [SecondJudgeFact]
    public async Task A_schema_that_ajv_can_not_read_fails_with_its_own_message()
    {
        var contract = new BodyContract(Type: null, """{"pattern": "\\#"}""", () => "{}");

        var act = () => SecondJudge.JudgeAsync([new Instance(contract, "v1.0/x", MutationKind.Format, "1")], SchemaForm.Exported);

        (await act.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("Invalid regular expression");
    }

    [SecondJudgeFact]
    public async Task Names_that_mean_something_to_a_validator_are_only_names()
    {
        var source = new Provenance(ProvenanceKind.Metadata, Samples.Line(1));
        var flags = new TypeDefinition.Enumeration { Name = "microsoft.graph.f", Sources = [source], IsFlags = true, Members = [new("a#b c", source), new("d.*[", source), new("e/$", source)] };
        var types = new TypeCatalogue("beta", [flags], [], isClosed: true);
        var request = ContractDeriver.Derive(Samples.Operation(Samples.Row("f", "f"), Samples.Row("constructor", "Edm.String"), Samples.Row("$ref", "Edm.Int32")), types).Request!;
        string[] valid = ["""{"f": "a#b c, e/$"}""", """{"f": "d.*["}""", "{}", """{"constructor": "x", "$ref": 1}"""];
        string[] invalid = ["""{"f": "d.."}""", """{"f": "a#b c "}""", """{"toString": 1}""", """{"constructor": {}}""", """{"$ref": "#"}"""];

        var judgement = await Judgement.OfAsync([.. valid.Concat(invalid).Select(text => new Instance(request, "beta/x", MutationKind.Documented, text))], SchemaForm.Exported);

        judgement.Disagreements.Should().BeEmpty();
        judgement.Judged.Where(each => each.Ours).Select(each => each.Instance.Text).Should().Equal(valid);
    }
}
