using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3007.</summary>
public sealed class ReadOnlySentTests
{
    private static readonly PageCase Case = new()
    {
        Sent = """{ "name": "a", "part": { "id": "1", "colour": "red" } }""",
        Resources = [Resource("thing", "name|String|Called so.\npart|[part](part.md)|Of it."), Resource("part", "id|String|Key. Read-only.\ncolour|String|Read-only.")],
    };

    private static PageCase WithRow(string description) => Case with { RequestBody = Table($"name|String|{description}") };

    [Fact]
    public void Reports_what_the_types_page_calls_read_only_at_every_depth()
        => Case.Found("AC3007").Should().Equal("/part/id", "/part/colour");

    [Theory]
    [InlineData("Read-only.", true)]
    [InlineData("Read-only when isBuiltIn is true.", false)]
    [InlineData("Once set, this property is read-only and cannot be changed.", false)]
    [InlineData("After a thing is created, the name cannot be changed. Read-only.", false)]
    [InlineData("Read-only. Required.", false)]
    public void A_row_counts_where_it_holds_in_all_cases(string description, bool isFound)
        => WithRow(description).Found("AC3007").Contains("/name").Should().Be(isFound);

    [Theory]
    [InlineData("part/colour|String|Of the part.", "/part/id")]
    [InlineData("colour|String|Of the part.", "/part/id")]
    [InlineData("part|[part](../resources/part.md)|Only __colour__ is required to be set.", "/part/id")]
    public void What_the_pages_table_tells_to_send_is_no_fault(string row, string expected)
        => (Case with { RequestBody = "Supply a JSON representation of a [thing](../resources/thing.md) object." + Table(row) }).Found("AC3007").Should().Equal(expected);

    [Theory]
    [InlineData("Give the id.", false)]
    [InlineData("id", false)]
    [InlineData("Its width and its id", false)]
    [InlineData("Its width.", true)]
    [InlineData("Its ids.", true)]
    [InlineData("A grid", true)]
    [InlineData("Its ID.", true)]
    public void A_row_tells_to_send_what_it_speaks_of_by_a_word_of_its_own(string description, bool isFound)
        => (Case with { RequestBody = "Supply a JSON representation of a [thing](../resources/thing.md) object." + Table($"part|[part](../resources/part.md)|{description}") })
            .Found("AC3007").Contains("/part/id").Should().Be(isFound);

    [Fact]
    public void A_row_that_speaks_of_a_word_tells_nothing_of_another_parameter()
        => (Case with { RequestBody = "Supply a JSON representation of a [thing](../resources/thing.md) object." + Table("name|String|Give the id.") }).Found("AC3007").Should().Contain("/part/id");

    [Fact]
    public void A_row_of_the_roots_own_property_says_nothing_of_one_within()
        => (Case with
        {
            RequestBody = "Supply a JSON representation of a [thing](../resources/thing.md) object." + Table("colour|String|Of the thing."),
            Sent = """{ "colour": "blue", "part": { "colour": "red" } }""",
        }).Found("AC3007").Should().Equal("/part/colour");

    [Fact]
    public void A_name_that_the_text_writes_as_code_is_sent_on_purpose()
        => (Case with { Above = "The example sets the `colour` key." }).Found("AC3007").Should().Equal("/part/id");

    [Fact]
    public void The_key_of_an_object_that_exists_says_which_one_is_meant()
        => (Case with
        {
            Sent = """{ "part": { "id": "1" } }""",
            Metadata = """
                <EntityType Name="part"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /><Property Name="colour" Type="Edm.String" /></EntityType>
                <EntityType Name="thing"><Property Name="name" Type="Edm.String" /><Property Name="part" Type="graph.part" /></EntityType>
                """,
        }).Found("AC3007").Should().BeEmpty();
}
