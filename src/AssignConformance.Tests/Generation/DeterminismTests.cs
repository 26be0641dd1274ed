using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Docs;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

/// <summary>The same pages give the same bytes: in any order, on any culture, with any line ends.</summary>
public sealed class DeterminismTests
{
    private static readonly ImmutableArray<(string Path, string Text)> Pages =
    [
        .. Directory.EnumerateFiles(Repository.InRoot("features", "pages"), "*.md", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Repository.InRoot("features", "pages"), file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(page => page.Item1, StringComparer.Ordinal),
    ];

    private static readonly ImmutableArray<GeneratedFile> Expected = Generate(Pages);

    [Fact]
    public void The_files_of_the_project_are_what_its_pages_ask_for()
    {
        Expected.Should().NotBeEmpty();
        AssignConformance.Cli.Generate.ArtefactFolder.Compare(Repository.Root, Expected).Should().BeEmpty("generated files are never edited by hand; run generate");
    }

    [Fact]
    public void The_order_of_pages_does_not_matter()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 5; round++)
        {
            var shuffled = Pages.ToArray();
            random.Shuffle(shuffled);
            Generate([.. shuffled]).Should().Equal(Expected);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Generate(Pages).Should().Equal(Expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    public void The_line_ends_and_the_byte_order_mark_of_pages_do_not_matter(string lineEnd, string mark)
        => Generate([.. Pages.Select(page => (page.Path, mark + page.Text.ReplaceLineEndings(lineEnd)))]).Should().Equal(Expected);

    [Fact]
    public void Every_mapping_has_a_priority_and_an_id_of_its_own()
    {
        var mappings = Expected.Where(file => file.Path.StartsWith("stubs/mappings/", StringComparison.Ordinal))
            .SelectMany(file => System.Text.Json.Nodes.JsonNode.Parse(file.Text)!["mappings"]!.AsArray()).ToList();

        mappings.Select(mapping => (int)mapping!["priority"]!).Should().BeEquivalentTo(Enumerable.Range(1, mappings.Count));
        mappings.Select(mapping => (string)mapping!["id"]!).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_completion_is_visible_in_the_feature_and_in_the_mappings()
    {
        const string Completed = "Completed by a person: HTTP request POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign, because";

        Expected.Single(file => file.Path == "features/beta/ioscertificateprofile-assign.feature").Text.Should().Contain(Completed).And.Contain("@synthesised");
        Expected.Single(file => file.Path == "stubs/mappings/beta/ioscertificateprofile-assign.json").Text.Should().Contain(Completed);
    }

    [Fact]
    public void No_file_names_a_machine_a_clock_or_an_absolute_path()
        => Expected.Should().OnlyContain(file => !file.Text.Contains(Repository.Root, StringComparison.Ordinal) && !file.Text.Contains('\r') && !file.Text.Contains('\uFEFF'));

    private static ImmutableArray<GeneratedFile> Generate(ImmutableArray<(string Path, string Text)> pages)
    {
        var completions = CompletionsFile.Read(Repository.InRoot("features", "completions.json"));
        var operations = pages.Select(page => OperationReader.Derive(PageReader.Read(page.Path, page.Text), completions)).ToImmutableArray();
        var catalogues = TypeCatalogueBuilder.Build(operations, MetadataSource.ReadFolder(Repository.InRoot("features", "metadata"), "metadata"));
        ImmutableArray<OperationContract> contracts = [.. operations.Select(operation => ContractDeriver.Derive(operation, catalogues.For(operation.Version)))];
        return ArtefactGenerator.Generate(contracts);
    }
}
