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
        var w = System.Diagnostics.Stopwatch.StartNew();
        var corpus = CorpusBodies.Read();
        output.WriteLine($"{w.Elapsed}");
        var instances = Instances.Of(corpus.Bodies);
        output.WriteLine($"{corpus.Pages} pages, {corpus.TooWide} of them left out for the types they reach; {corpus.Bodies.Length} bodies");
        output.WriteLine("left out: " + string.Join(", ", instances.LeftOut.Select(each => $"{each.Value} with {each.Key}")));

        output.WriteLine($"{w.Elapsed}");
        var exported = await Judgement.OfAsync(instances.Judged, SchemaForm.Exported);
        output.WriteLine(exported.Table());
        output.WriteLine($"{w.Elapsed}");
        var mapping = await Judgement.OfAsync(instances.OfEveryContract(OneContractOf), SchemaForm.Mapping);
        output.WriteLine($"{w.Elapsed}");
        output.WriteLine(mapping.Table());

        exported.Disagreements.Should().BeEmpty();
        mapping.Disagreements.Should().BeEmpty();
        exported.Judged.Should().HaveCountGreaterThanOrEqualTo(20_000);
        exported.Invalid.Should().BeGreaterThanOrEqualTo(exported.Judged.Count / 2);
        mapping.Judged.Should().HaveCountGreaterThanOrEqualTo(2_000);
        Enum.GetValues<MutationKind>().Except([MutationKind.Documented, MutationKind.Mended])
            .Should().OnlyContain(kind => exported.Judged.Count(each => each.Instance.Kind == kind) >= 500);
    }
}
