using AssignConformance.Docs;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Schemas.Validation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>Contracts of every page of the reference whose name says assign.</summary>
public sealed class CorpusContractTests
{
    [SharedTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_assign_page_has_a_contract_whose_forms_load_and_whose_bodies_hold(bool isDescribed)
    {
        var operations = new[] { "v1.0", "beta" }.SelectMany(Read).ToList();
        var catalogues = TypeCatalogueBuilder.Build(operations, isDescribed ? SourcePages.Metadata : Array.Empty<MetadataSource>());

        var contracts = operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version))).ToList();

        contracts.Should().HaveCountGreaterThan(150);
        foreach (var body in contracts.SelectMany(contract => new[] { contract.Request, contract.Response }).OfType<BodyContract>())
        {
            var act = () => BodyValidator.FromSchema(body.MappingSchema);
            act.Should().NotThrow();
        }

        contracts.SelectMany(contract => contract.Examples).SelectMany(example => new[] { example.RequestBody, example.ResponseBody }).OfType<ContractBody>()
            .Should().OnlyContain(body => !body.IsSynthesised || body.Deviations.IsEmpty);
    }

    /// <remarks>The 13 that can't be resolved link pages about errors, no types; the 2 without properties are enumerations.</remarks>
    [SharedFact]
    public async Task A_schema_of_a_linked_response_type_constrains_every_documented_property()
    {
        var docs = DocsFolder.Open(Repository.InShared("corpus", "api-reference"));
        var resources = await docs.ReadResourcesAsync(CancellationToken.None);
        var operations = (await docs.ReadAsync(CancellationToken.None)).Select(page => OperationReader.Derive(page, [])).ToList();
        var metadata = new[] { "v1.0", "beta" }.Select(version => MetadataSource.ReadFile(version, Repository.InShared("metadata", version + "-2021.csdl.xml"), version)).ToList();
        var catalogues = TypeCatalogueBuilder.Build(resources, operations, metadata);

        var rows = resources
            .Where(page => catalogues.For(page.Version).TypesByPage.ContainsKey(page.Name.ToLowerInvariant()))
            .SelectMany(page => page.Properties.Select(property => (Type: $"{page.Version} {catalogues.For(page.Version).TypesByPage[page.Name.ToLowerInvariant()]}", property.Row.Name)))
            .ToLookup(row => row.Type, row => row.Name, StringComparer.Ordinal);

        var coverage = operations.AsParallel().Select(operation => ResponseCoverages.Of(operation, catalogues.For(operation.Version), rows)).ToList();

        int Count(ResponseCoverage kind) => coverage.Count(each => each == kind);
        new
        {
            NotLinked = Count(ResponseCoverage.NotLinked),
            NotResolvable = Count(ResponseCoverage.NotResolvable),
            WithoutProperties = Count(ResponseCoverage.WithoutProperties),
            All = Count(ResponseCoverage.All),
            Some = Count(ResponseCoverage.Some),
        }.Should().Be(new { NotLinked = 1958, NotResolvable = 13, WithoutProperties = 2, All = 4932, Some = 0 });
    }

    private static IEnumerable<Operation> Read(string version)
        => Directory.EnumerateFiles(Repository.InShared("corpus", "api-reference", version, "api"), "*assign*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => OperationReader.Derive(PageReader.Read($"{version}/{Path.GetFileName(path)}", File.ReadAllText(path)), []));
}
