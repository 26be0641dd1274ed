using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class TypeCatalogueBuilderTests
{
    private const string Declarations = """
        <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
        <EntityType Name="assignment" BaseType="graph.entity">
          <Property Name="source" Type="graph.source" Nullable="false" />
          <Property Name="hidden" Type="Edm.Int32" />
        </EntityType>
        <EnumType Name="source"><Member Name="direct" Value="0" /><Member Name="unknownFutureValue" Value="1" /></EnumType>
        """;

    private static readonly Operation Create = Samples.Create(
        "assignment",
        Samples.Row("id", "Edm.String", line: 41),
        Samples.Row("source", "source", description: "Where from. This property is read-only. Possible values are: direct, policySets.", line: 42),
        Samples.Row("intent", "assignIntent", description: "Possible values are: `apply`, and `remove`.", line: 43));

    [Fact]
    public void A_page_s_row_is_trusted_before_the_metadata_and_keeps_both_sources()
    {
        var types = Build([Create]).For("beta");

        var assignment = (TypeDefinition.Structured)types.FindShort("assignment")!;
        assignment.Sources.Select(source => source.ToString()).Should().Equal("beta/x-assign.md:35", "beta.csdl.xml:5");
        types.AllProperties(assignment).Select(property => (property.Name, property.Type.Name, property.IsNullable, property.IsReadOnly, Sources(property))).Should().Equal(
            ("id", "Edm.String", false, null, "beta/x-assign.md:41 beta.csdl.xml:4"),
            ("source", "microsoft.graph.source", false, true, "beta/x-assign.md:42 beta.csdl.xml:6"),
            ("intent", "microsoft.graph.assignIntent", null, null, "beta/x-assign.md:43"),
            ("hidden", "Edm.Int32", true, null, "beta.csdl.xml:7"));
    }

    [Fact]
    public void A_type_that_nobody_describes_does_not_replace_the_declared_one()
    {
        var types = Build([Samples.Create("assignment", Samples.Row("source", "sourceOfIt"), Samples.Row("hidden", "Edm.String", isCollection: true, line: 41))]).For("beta");

        ((TypeDefinition.Structured)types.FindShort("assignment")!).Properties.Select(property => $"{property.Name}: {property.Type}")
            .Should().Equal("source: microsoft.graph.source", "hidden: Collection(Edm.String)");
    }

    [Fact]
    public void A_page_without_table_gives_no_type()
        => Build([Samples.Create("tab")]).For("beta").FindShort("tab").Should().BeNull();

    [Fact]
    public void Members_come_from_the_page_and_from_the_metadata()
    {
        var types = Build([Create]).For("beta");

        Members(types, "source").Should().Equal(
            ("direct", "beta/x-assign.md:42"), ("policySets", "beta/x-assign.md:42"), ("unknownFutureValue", "beta.csdl.xml:9"));
        Members(types, "assignIntent").Should().Equal(("apply", "beta/x-assign.md:43"), ("remove", "beta/x-assign.md:43"));
    }

    [Fact]
    public void A_list_of_values_that_is_prose_gives_no_members()
        => Build([Samples.Operation(Samples.Row("a", "someEnum", description: "Possible values are: all of the above, or none at all."))])
            .For("beta").FindShort("someEnum").Should().BeNull();

    [Fact]
    public void With_metadata_an_example_adds_no_type()
    {
        var operation = Samples.Operation() with { Examples = [Samples.Example("""{"@odata.type": "#microsoft.graph.invented"}""", null)] };

        var types = Build([operation]).For("beta");

        types.IsClosed.Should().BeTrue();
        types.FindShort("invented").Should().BeNull();
    }

    [Fact]
    public void An_extract_of_metadata_tells_its_types_and_closes_nothing()
    {
        var operation = Samples.Operation() with { Examples = [Samples.Example("""{"@odata.type": "#microsoft.graph.invented"}""", null)] };

        var types = TypeCatalogueBuilder.Build([operation], [Metadata with { IsExtract = true }]).For("beta");

        types.IsClosed.Should().BeFalse();
        types.FindShort("invented").Should().NotBeNull();
        types.Types.Select(type => type.Name).Should().Contain(Build([operation]).For("beta").Types.Select(type => type.Name));
    }

    [Fact]
    public void Without_any_metadata_examples_give_open_types()
    {
        var operation = Samples.Operation() with
        {
            Examples =
            [
                Samples.Example(
                    """
                    {"items": [
                      {"@odata.type": "#microsoft.graph.invented", "name": "n", "count": 3, "size": 1, "flags": [true],
                       "inner": {"@odata.type": "microsoft.graph.innerOne"}, "x@odata.bind": "y"}
                    ]}
                    """,
                    """{"@odata.type": "#microsoft.graph.invented", "size": "large", "more": null}"""),
            ],
        };

        var types = TypeCatalogueBuilder.Build([operation], []).For("beta");

        types.IsClosed.Should().BeFalse();
        var invented = (TypeDefinition.Structured)types.FindShort("invented")!;
        invented.IsOpen.Should().BeTrue();
        invented.Sources[0].ToString().Should().Be("beta/x-assign.md:64 (inferred)");
        invented.Properties.Select(property => (property.Name, property.Type.ToString())).Should().Equal(
            ("name", "Edm.String"), ("count", "Edm.Double"), ("size", "Edm.Untyped"), ("flags", "Collection(Edm.Boolean)"),
            ("inner", "microsoft.graph.innerOne"), ("more", "Edm.Untyped"));
        types.FindShort("innerOne").Should().NotBeNull();
    }

    [Theory]
    [InlineData("{\"@odata.type\": \"#microsoft.graph.invented\", ...}")]
    [InlineData("{\"@odata.type\": 7}")]
    [InlineData("{\"@odata.type\": \"#Collection(microsoft.graph.invented)\"}")]
    [InlineData("{\"@odata.type\": \"#Edm.String\"}")]
    public void An_example_that_names_no_type_gives_none(string body)
        => TypeCatalogueBuilder.Build([Samples.Operation() with { Examples = [Samples.Example(body, null)] }], []).For("beta").Types.Should().BeEmpty();

    [Fact]
    public void A_version_without_metadata_takes_that_of_beta_but_not_its_pages()
    {
        var local = Samples.Operation() with { Version = "localtest", Id = "localtest/y-assign" };

        var types = Build([Create, local]).For("localtest");

        types.IsClosed.Should().BeTrue();
        types.FindShort("assignment")!.Sources.Should().ContainSingle().Which.ToString().Should().Be("beta.csdl.xml:5");
        types.FindShort("assignIntent").Should().BeNull();
        Build([]).For("never seen").FindShort("assignment").Should().NotBeNull();
    }

    [Fact]
    public void The_order_of_the_pages_does_not_matter()
    {
        var other = Create with
        {
            Id = "beta/a-create",
            Parameters = [Samples.Row("source", "Edm.String", line: 99)],
            RequestType = new Located<string>("assignment", Samples.Line(90)),
        };

        Describe(Build([Create, other])).Should().Equal(Describe(Build([other, Create])));
        Describe(Build([Create, other])).Should().Contain("microsoft.graph.assignment.source: Edm.String beta/x-assign.md:99 beta.csdl.xml:6");
    }

    private static MetadataSource Metadata => new("beta", CsdlReader.Read(Samples.Csdl(Declarations), "beta.csdl.xml"));

    private static TypeCatalogues Build(IReadOnlyList<Operation> operations) => TypeCatalogueBuilder.Build(operations, [Metadata]);

    private static IEnumerable<string> Describe(TypeCatalogues catalogues) =>
        from type in catalogues.For("beta").Types.OfType<TypeDefinition.Structured>()
        from property in type.Properties
        select $"{type.Name}.{property.Name}: {property.Type} {Sources(property)}";

    private static string Sources(PropertyDefinition property) => string.Join(' ', property.Sources);

    private static IEnumerable<(string, string)> Members(TypeCatalogue types, string name)
        => ((TypeDefinition.Enumeration)types.FindShort(name)!).Members.Select(member => (member.Name, member.Source.ToString()));
}
