using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>Types from resource pages, alone and beside metadata.</summary>
public sealed class ResourceCatalogueTests
{
    private const string Article = """
        # article resource type

        An abstract type.

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|The key. Not nullable. Read-only.|
        |price|Int32|In cents. Required.|
        """;

    private const string Gadget = """
        # gadget resource type

        Inherits from [Article of the shop](shop-article.md).

        |Property|Type|Description|
        |:---|:---|:---|
        |id|String|Key. Inherited from [article](shop-article.md)|
        |state|[gadgetState](gadgetstate.md)|Possible values are: `fresh` or `lost`.|
        |maker|[maker](maker.md)|Who made it. <br><br>Returned only on `$select`.|
        |size|numeric|How large.|
        |tags|String|Words.|

        |Relationship|Type|Description|
        |:---|:---|:---|
        |parts|[part](part.md) collection|Nullable.|

        <!-- {
          "blockType": "resource",
          "baseType": "microsoft.graph.entity",
          "keyProperty": "id",
          "openType": true,
          "@odata.type": "microsoft.graph.gadget"
        } -->
        ```json
        {}
        ```
        """;

    private const string State = """
        # gadgetState enum type

        ## Members
        |Member|Value|Description|
        |:---|:---|:---|
        |fresh|0|New.|
        |worn|1|Used.|
        """;

    private const string Declarations = """
        <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
        <EntityType Name="article" BaseType="graph.entity" Abstract="true"><Property Name="price" Type="Edm.Int64" /></EntityType>
        <EntityType Name="gadget" BaseType="graph.entity">
          <Property Name="size" Type="Edm.Decimal" />
          <Property Name="tags" Type="Collection(Edm.String)" />
          <Property Name="hidden" Type="Edm.String" />
        </EntityType>
        <EnumType Name="gadgetState"><Member Name="fresh" Value="0" /><Member Name="unknownFutureValue" Value="9" /></EnumType>
        """;

    [Fact]
    public void Pages_alone_give_types_with_base_key_and_provenance()
    {
        var types = Build();

        var gadget = Structured(types, "gadget");
        gadget.BaseType.Should().Be("microsoft.graph.article", "the link names the page, whatever its words");
        (gadget.IsOpen, gadget.IsEntity, gadget.IsAbstract, string.Join(',', gadget.Key)).Should().Be((true, true, false, "id"));
        Structured(types, "article").IsAbstract.Should().BeTrue();
        gadget.Sources.Select(source => source.ToString()).Should().Equal(
            "beta/resources/shop-gadget.md:1", "beta/resources/shop-gadget.md:3", "beta/resources/shop-gadget.md:17");
        Describe(gadget).Should().Equal(
            "id: Edm.String beta/resources/shop-gadget.md:7 beta/resources/shop-article.md:7",
            "state: microsoft.graph.gadgetState beta/resources/shop-gadget.md:8",
            "maker: microsoft.graph.maker beta/resources/shop-gadget.md:9",
            "size: microsoft.graph.numeric beta/resources/shop-gadget.md:10",
            "tags: Edm.String beta/resources/shop-gadget.md:11",
            "parts: Collection(microsoft.graph.part) beta/resources/shop-gadget.md:15");
    }

    [Fact]
    public void Descriptions_tell_what_a_client_may_expect()
    {
        var types = Build();
        var gadget = Structured(types, "gadget").Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var article = Structured(types, "article").Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

        (article["id"].IsReadOnly, article["id"].IsNullable, article["price"].IsRequired).Should().Be((true, false, true));
        gadget["id"].IsReadOnly.Should().BeNull("the nearer page describes it anew and does not say so");
        gadget["id"].IsNullable.Should().BeFalse("that is inherited");
        (gadget["maker"].IsReturnedByDefault, gadget["maker"].IsPromised).Should().Be((false, false));
        (gadget["parts"].IsNavigation, gadget["parts"].IsNullable, gadget["parts"].IsPromised).Should().Be((true, true, false));
        gadget["state"].IsPromised.Should().BeTrue();
    }

    [Theory]
    [InlineData("Read-only for users synced from elsewhere.", null)]
    [InlineData("Gives read-only access.", null)]
    [InlineData("The time. Read-only.", true)]
    [InlineData("This property is read-only.", true)]
    public void Read_only_is_said_of_all_cases_or_not_at_all(string description, bool? expected)
        => Structured(Build([Page("a", $"# a resource type\n\n|Property|Type|Description|\n|-|-|-|\n|p|String|{description}|\n")]), "a").Properties[0].IsReadOnly.Should().Be(expected);

    [Fact]
    public void Metadata_gives_what_the_page_lacks_and_the_tree_of_types()
    {
        var types = Build(Declarations);

        var gadget = Structured(types, "gadget");
        gadget.BaseType.Should().Be("microsoft.graph.entity");
        Describe(gadget).Should().Contain(
            "size: Edm.Decimal beta/resources/shop-gadget.md:10 beta.csdl.xml:7",
            "an unknown type is a slip of the page").And.Contain(
            "tags: Edm.String beta/resources/shop-gadget.md:11 beta.csdl.xml:8").And.Contain(
            "hidden: Edm.String beta.csdl.xml:9").And.Contain(
            "id: Edm.String beta/resources/shop-gadget.md:7 beta.csdl.xml:4");
        ((TypeDefinition.Enumeration)types.FindShort("gadgetState")!).Members.Select(member => $"{member.Name} {member.Source}").Should().Equal(
            "fresh beta/resources/gadgetstate.md:6", "worn beta/resources/gadgetstate.md:7", "lost beta/resources/shop-gadget.md:8", "unknownFutureValue beta.csdl.xml:11");
    }

    [Fact]
    public void Disagreements_name_each_claim_and_its_source()
        => Build(Declarations).Conflicts.Select(conflict => $"{conflict.Type} {conflict.Property} {conflict.Fact}: {string.Join(" | ", conflict.Claims.Select(claim => $"{claim.Value} {claim.Source}"))}").Should().Equal(
            "microsoft.graph.article price PropertyType: Edm.Int32 beta/resources/shop-article.md:8 | Edm.Int64 beta.csdl.xml:5",
            "microsoft.graph.gadget  BaseType: microsoft.graph.article beta/resources/shop-gadget.md:3 | microsoft.graph.entity beta/resources/shop-gadget.md:17",
            "microsoft.graph.gadget size PropertyType: microsoft.graph.numeric beta/resources/shop-gadget.md:10 | Edm.Decimal beta.csdl.xml:7",
            "microsoft.graph.gadget tags IsCollection: Edm.String beta/resources/shop-gadget.md:11 | Collection(Edm.String) beta.csdl.xml:8",
            "microsoft.graph.gadgetState  Members: fresh, worn beta/resources/gadgetstate.md:1 | fresh, lost beta/resources/shop-gadget.md:8 | fresh, unknownFutureValue beta.csdl.xml:11");

    [Fact]
    public void A_base_further_up_is_no_disagreement()
    {
        var types = Build([Page("thing", "# thing resource type\n\nInherits from entity: [entity](entity.md). It inherits from [entity](entity.md).\n")], """
            <EntityType Name="entity" Abstract="true" />
            <EntityType Name="middle" BaseType="graph.entity" />
            <EntityType Name="thing" BaseType="graph.middle" />
            """);

        Structured(types, "thing").BaseType.Should().Be("microsoft.graph.middle");
        types.Conflicts.Should().BeEmpty();
    }

    [Fact]
    public void A_type_that_metadata_lacks_keeps_its_properties_but_is_no_derived_type_of_a_declared_one()
    {
        var types = Build([.. Pages, Page("novelty", "# novelty resource type\n\nInherits from [entity](entity.md).\n\n|Property|Type|Description|\n|-|-|-|\n|x|String||\n")], Declarations);

        var novelty = Structured(types, "novelty");
        novelty.Properties.Should().ContainSingle();
        types.Declares(novelty).Should().BeFalse();
        types.ConcreteTypes(Structured(types, "entity")).Select(type => type.ShortName).Should().Equal("gadget");
    }

    [Theory]
    [InlineData("gadget", null, "microsoft.graph.gadget")]
    [InlineData("Gadget", "../resources/shop-gadget.md#properties", "microsoft.graph.gadget")]
    [InlineData("these things", "/graph/api/resources/shop-gadget?view=graph-rest-beta", "microsoft.graph.gadget")]
    [InlineData("article", "../resources/shop-gadget.md", "microsoft.graph.article")]
    [InlineData("gadgets", "../resources/\\shop-gadget.md", "microsoft.graph.gadget")]
    [InlineData("nothing", "#nothing-values", null)]
    public void A_type_is_found_by_its_name_and_by_its_page(string name, string? link, string? expected)
        => Build().FindNamed(name, link)?.Name.Should().Be(expected);

    [Fact]
    public void The_name_that_metadata_declares_is_the_page_s_type()
    {
        var chart = Page("chart", "# Chart resource type\n\n<!-- {\"blockType\": \"resource\", \"@odata.type\": \"microsoft.graph.workbookChart\"} -->\n```json\n{}\n```\n");

        Build([chart], """<EntityType Name="workbookChart" /><EntityType Name="other" />""").FindByPage("chart.md")!.Name.Should().Be("microsoft.graph.workbookChart");
        Build([Page("other", "# Other resource type\n")], """<EntityType Name="other" />""").FindByPage("other.md")!.Name.Should().Be("microsoft.graph.other");
    }

    private static ResourcePage[] Pages => [Page("shop-article", Article), Page("shop-gadget", Gadget), Page("gadgetstate", State)];

    private static ResourcePage Page(string name, string text) => ResourceReader.Read($"beta/resources/{name}.md", text);

    private static TypeCatalogue Build(string? declarations = null) => Build(Pages, declarations);

    private static TypeCatalogue Build(ResourcePage[] pages, string? declarations = null)
        => TypeCatalogueBuilder.Build(pages, [], declarations is null ? [] : [new MetadataSource("beta", CsdlReader.Read(Samples.Csdl(declarations), "beta.csdl.xml"))]).For("beta");

    private static TypeDefinition.Structured Structured(TypeCatalogue types, string name) => (TypeDefinition.Structured)types.FindShort(name)!;

    private static IEnumerable<string> Describe(TypeDefinition.Structured type) => type.Properties.Select(property => $"{property.Name}: {property.Type} {string.Join(' ', property.Sources)}");
}
