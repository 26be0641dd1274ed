using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;
using PageCase = AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Metadata;

/// <summary>AC5001, AC5002, AC5006 and AC5008: a resource page's rows beside the type that metadata declares.</summary>
public sealed class PropertyRowTests
{
    private const string Declared = """
        <EnumType Name="color"><Member Name="red" Value="0" /><Member Name="green" Value="1" /></EnumType>
        <EntityType Name="thing">
          <Key><PropertyRef Name="id" /></Key>
          <Property Name="id" Type="Edm.String" Nullable="false" />
          <Property Name="size" Type="Edm.Int32" />
          <Property Name="color" Type="graph.color" />
          <Property Name="note" Type="Edm.String" />
          <Property Name="cell" Type="graph.Json" />
          <Property Name="tags" Type="Collection(Edm.String)" />
        </EntityType>
        <ComplexType Name="Json" />
        """;

    private const string AllRows = "id|String|Key.\nsize|Int32|How big.\ncolor|[color](color.md)|The colour.\nnote|String|Words.\ncell|String|A value.\ntags|String collection|Words.";

    private static IEnumerable<string> Found(string rule, string rows)
        => new PageCase { Resources = [Resource("thing", rows)], Metadata = Declared }.OnResource(rule).Select(finding => $"{finding.Span.Line}: {finding.Message}");

    [Theory]
    [InlineData("AC5001")]
    [InlineData("AC5002")]
    [InlineData("AC5006")]
    [InlineData("AC5008")]
    public void Rows_that_are_the_metadatas_earn_nothing(string rule) => Found(rule, AllRows).Should().BeEmpty();

    [Fact]
    public void A_row_that_metadata_does_not_declare_is_told_with_the_types_line()
        => Found("AC5001", AllRows + "\nsise|Int32|How big.").Should().Equal("12: The metadata declares no \"sise\" in microsoft.graph.thing (v1.0.csdl.xml:5).");

    [Fact]
    public void A_property_that_the_page_does_not_list_is_told_at_its_heading()
        => Found("AC5006", AllRows.Replace("note|String|Words.\n", "", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("1: The page does not list \"note\"");

    [Fact]
    public void A_name_in_other_letters_case_is_one_fault()
    {
        var rows = AllRows.Replace("note|", "Note|", StringComparison.Ordinal);
        Found("AC5006", rows).Should().BeEmpty();
        Found("AC5001", rows).Should().ContainSingle().Which.Should().Contain("\"Note\"");
    }

    [Theory]
    [InlineData("size|Int32|", "size|String|", "\"size\" is Edm.String here and Edm.Int32 in the metadata (v1.0.csdl.xml:8).")]
    [InlineData("tags|String collection|", "tags|String|", "\"tags\" is Edm.String here and Collection(Edm.String) in the metadata (v1.0.csdl.xml:12).")]
    [InlineData("note|String|", "note|Boolean|", "\"note\" is Edm.Boolean here and Edm.String in the metadata (v1.0.csdl.xml:10).")]
    [InlineData("note|String|", "note|Int64|", "\"note\" is Edm.Int64 here and Edm.String in the metadata (v1.0.csdl.xml:10).")]
    public void Another_type_is_told_with_both(string row, string other, string message)
        => Found("AC5002", AllRows.Replace(row, other, StringComparison.Ordinal)).Should().ContainSingle().Which.Should().EndWith(message);

    [Theory]
    [InlineData("color|[color](color.md)|", "color|String|")]
    [InlineData("note|String|", "note|Guid|")]
    [InlineData("note|String|", "note|DateTimeOffset|")]
    [InlineData("note|String|", "note|[color](#color-values)|")]
    [InlineData("cell|String|", "cell|Int32 collection|")]
    public void What_is_a_string_in_JSON_either_way_and_what_may_be_any_value_is_no_other_type(string row, string other)
        => Found("AC5002", AllRows.Replace(row, other, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Nullable_is_told_where_metadata_says_that_it_is_not()
        => Found("AC5008", AllRows.Replace("Key.", "Key. Nullable.", StringComparison.Ordinal)).Should().Equal("6: \"id\" is nullable here and not nullable in the metadata (v1.0.csdl.xml:7).");

    [Theory]
    [InlineData("How big. Not nullable.")]
    [InlineData("If this property is non-null, the thing has a size.")]
    public void A_facet_that_metadata_leaves_out_contradicts_no_word(string description)
        => Found("AC5008", AllRows.Replace("How big.", description, StringComparison.Ordinal)).Should().BeEmpty();
}
