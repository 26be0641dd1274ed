using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class ResourceReaderTests
{
    private static readonly ResourcePage Gadget = Read(ResourcePages.Gadget);

    [Fact]
    public void Reads_what_the_page_is_about_with_its_places()
    {
        Gadget.Version.Should().Be("beta");
        Gadget.Name.Should().Be("shop-gadget");
        Gadget.DocType!.Value.Value.Should().Be("resourcePageType");
        Gadget.TypeName!.Value.Value.Should().Be("gadget");
        Gadget.IsEnumeration.Should().BeFalse();
        $"{Gadget.Namespace!.Value.Value} {Gadget.Namespace.Value.Span}".Should().Be("microsoft.graph.shop beta/resources/shop-gadget.md:8:12");
        Gadget.Faults.Should().BeEmpty();
    }

    [Fact]
    public void Reads_property_and_relationship_tables_but_not_those_of_methods_or_of_other_things()
        => Gadget.Properties.Select(property => $"{property.Row.Name}: {property.Row.TypeName}{(property.Row.IsCollection ? "[]" : "")} {property.Row.Primitive} {property.Row.Span.Line}{(property.IsNavigation ? " relationship" : "")}")
            .Should().Equal(
                "id: String Edm.String 21",
                "colours: colour[]  22",
                "state: gadgetState  23",
                "weight: Edm.Double Edm.Double 24",
                "owner: identitySet  26",
                "parts: part[]  43 relationship");

    [Fact]
    public void Reads_where_a_property_is_inherited_from()
        => Gadget.Properties.Select(property => property.InheritedFrom).OfType<TypeMention>()
            .Select(mention => $"{mention.Name} {mention.Link} {mention.Span.Line}:{mention.Span.Column}-{mention.Span.EndColumn}").Should().Equal(
                "article ../resources/shop-article.md 21:46-85",
                "microsoft.graph.thing  26:63-84");

    [Fact]
    public void Reads_the_base_type_of_the_prose_and_that_of_the_annotation()
    {
        $"{Gadget.BaseType!.Name} {Gadget.BaseType.Link} {Gadget.BaseType.Span}".Should().Be("article shop-article.md beta/resources/shop-gadget.md:10:37");
        Gadget.Annotation!.BaseType.Should().Be("microsoft.graph.entity");
        Gadget.Annotation.KeyProperty.Should().Be("id");
        Gadget.Annotation.IsOpenType.Should().BeTrue();
        Gadget.Annotation.ODataType.Should().Be("microsoft.graph.shop.gadget");
    }

    [Theory]
    [InlineData("Inherits from [base type](x-y.md).", "base type", "x-y.md")]
    [InlineData("A **gadget** is derived from [**thing**](thing.md) and more.", "thing", "thing.md")]
    [InlineData("Derived from [thingBase].", "thingBase", null)]
    [InlineData("It is derived from microsoft.graph.thing.", "microsoft.graph.thing", null)]
    [InlineData("Inherits from the abstract base type [thing](thing.md).", "thing", "thing.md")]
    [InlineData("This resource is a subtype of [thing](thing.md).", "thing", "thing.md")]
    [InlineData("Inherits from\n[thing](thing.md).", "thing", "thing.md")]
    public void Reads_the_base_type_in_the_words_that_pages_use(string prose, string name, string? link)
    {
        var page = Read($"# gadget resource type\n\n{prose}\n\n## JSON representation\n\nInherits from [other](other.md).\n");

        page.BaseType!.Name.Should().Be(name);
        page.BaseType.Link.Should().Be(link);
    }

    [Theory]
    [InlineData("Codes are derived from ISO 639-1.")]
    [InlineData("A singleton that inherits from base policy type.")]
    [InlineData("See the methods of the derived type [open](open.md).")]
    [InlineData("A property that is derived from [gadget](shop-gadget.md).")]
    public void Takes_other_words_for_no_base_type(string prose)
        => Read($"# gadget resource type\n\n{prose}\n").BaseType.Should().BeNull();

    [Fact]
    public void Reads_that_a_type_is_abstract_where_the_page_says_it_of_its_own_type()
    {
        var page = Read(ResourcePages.Article);

        $"{page.AbstractRemark!.Value.Value} {page.AbstractRemark.Value.Span.Line}".Should().Be("An abstract type 5");
        page.Properties.Should().ContainSingle().Which.Row.Primitive.Should().Be("Edm.String");
        Read("# a resource type\n\nInherits from the abstract type [b](b.md).\n").AbstractRemark.Should().BeNull();
    }

    [Fact]
    public void Reads_the_members_of_an_enumeration_s_own_page_and_of_a_values_table()
    {
        var colour = Read(ResourcePages.Colour);

        colour.IsEnumeration.Should().BeTrue();
        Enumerations(colour).Should().Equal("colour: red 13, green 14");
        Enumerations(Gadget).Should().Equal("gadgetState: fresh 31, worn 32");
    }

    [Fact]
    public void Reads_the_JSON_representation_with_its_place()
    {
        Gadget.Representation!.Start.Line.Should().Be(55);
        Gadget.Representation.ReadJson().Fault.Should().BeNull();
        Read("# a resource type\n\n## JSON representation\n\n```json\n{}\n```\n").Representation!.Text.Should().Be("{}");
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
        => Read("\uFEFF" + ResourcePages.Gadget.ReplaceLineEndings("\r\n")).Should().BeEquivalentTo(Gadget, options => options.ComparingByMembers<ResourcePage>());

    [Theory]
    [InlineData("# Use the gadget API\n\n|Property|Type|\n|:-|:-|\n|a|String|\n")]
    [InlineData("# Overview\n\nWords.\n")]
    public void A_page_about_no_single_type_names_none(string text) => Read(text).TypeName.Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_page_that_cannot_be_read_is_a_fault(string text)
        => Read(text).Faults.Should().ContainSingle().Which.RuleId.Should().Be("AC1016");

    [Theory]
    [InlineData("extends [")]
    [InlineData("derived from a.")]
    [InlineData("abstract ")]
    [InlineData("> ")]
    [InlineData("[")]
    public void A_hostile_page_is_read_in_time(string part)
    {
        var many = string.Concat(Enumerable.Repeat(part, 100_000));

        Action act = () => Read($"# gadget resource type\n\n{many}\n\n|Property|Type|Description|\n|-|-|-|\n|a{many}|{many}|Inherited from {many}|\n|b (|String|Inherited from [{new string(' ', 300_000)}|\n");

        act.Should().NotThrow();
        act.ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Reads_every_beginning_of_a_page()
    {
        for (var length = 0; length <= ResourcePages.Gadget.Length; length += 7)
        {
            var act = () => Read(ResourcePages.Gadget[..length]);
            act.Should().NotThrow();
        }
    }

    private static ResourcePage Read(string text) => ResourceReader.Read("beta/resources/shop-gadget.md", text);

    private static IEnumerable<string> Enumerations(ResourcePage page)
        => page.Enumerations.Select(each => $"{each.Name.Value}: {string.Join(", ", each.Members.Select(member => $"{member.Value} {member.Span.Line}"))}");
}
