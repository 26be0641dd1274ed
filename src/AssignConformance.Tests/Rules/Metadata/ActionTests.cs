using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;
using PageCase = AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Metadata;

/// <summary>AC5003, AC5004 and AC5005: a page about an action beside what metadata declares.</summary>
public sealed class ActionTests
{
    private const string Rows = "first|String|One.\nitems|[thing](../resources/thing.md) collection|Some.\ncolor|String|Possible values are: `red`.";

    private static readonly PageCase s_page = new()
    {
        Path = "/things/{id}/paint",
        RequestBody = Table(Rows),
        Response = "Returns `200 OK` and a [thing](../resources/thing.md) object.",
        Resources = [Resource("thing", "id|String|Key.")],
        Metadata = """
            <EnumType Name="color"><Member Name="red" Value="0" /></EnumType>
            <EntityType Name="thing"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" /></EntityType>
            <EntityType Name="other"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" /></EntityType>
            <Action Name="paint" IsBound="true">
              <Parameter Name="bindingParameter" Type="graph.thing" />
              <Parameter Name="First" Type="Edm.String" Nullable="false" />
              <Parameter Name="items" Type="Collection(graph.thing)" Nullable="false" />
              <Parameter Name="color" Type="graph.color" />
              <Parameter Name="hint" Type="Edm.String" />
              <ReturnType Type="graph.thing" />
            </Action>
            <EntityContainer Name="service"><EntitySet Name="things" EntityType="graph.thing" /><EntitySet Name="others" EntityType="graph.other" /></EntityContainer>
            """,
    };

    private static IEnumerable<string> Found(string rule, PageCase page) => page.Findings(rule).Select(finding => finding.Message);

    [Theory]
    [InlineData("AC5003")]
    [InlineData("AC5004")]
    [InlineData("AC5005")]
    public void A_page_that_agrees_earns_nothing_and_need_not_tell_what_may_be_left_out(string rule) => Found(rule, s_page).Should().BeEmpty();

    [Theory]
    [InlineData("first|String|", "second|String|", "has no parameter \"second\".", "has the parameter \"First\" (Edm.String) too.")]
    [InlineData("items|[thing](../resources/thing.md) collection|", "items|[thing](../resources/thing.md)|", "takes \"items\" as Collection(microsoft.graph.thing), not microsoft.graph.thing.")]
    [InlineData("first|String|", "first|Int32|", "takes \"first\" as Edm.String, not Edm.Int32.")]
    public void Other_parameters_are_told(string row, string other, params string[] ends)
    {
        var messages = Found("AC5003", s_page with { RequestBody = Table(Rows.Replace(row, other, StringComparison.Ordinal)) }).ToList();

        messages.Should().HaveSameCount(ends);
        ends.Should().OnlyContain(end => messages.Exists(message => message.StartsWith("paint (v1.0.csdl.xml:", StringComparison.Ordinal) && message.EndsWith(end, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_parameter_that_may_be_left_out_is_noted()
        => Found("AC5006", s_page).Should().Equal("The page does not list \"hint\", which the metadata declares as Edm.String (v1.0.csdl.xml:7).");

    [Fact]
    public void A_parameter_that_the_text_names_is_told()
        => Found("AC5006", s_page with { RequestBody = "The **hint** is for people.\n" + Table(Rows) }).Should().BeEmpty();

    [Fact]
    public void Members_of_an_enumeration_that_a_row_calls_a_string_are_compared()
        => Found("AC5005", s_page with { RequestBody = Table(Rows.Replace("`red`", "`Red`", StringComparison.Ordinal)) }).Should().ContainSingle().Which.Should().Contain("Red is unknown there");

    [Fact]
    public void A_promise_of_another_type_is_told()
        => Found("AC5004", s_page with { Response = "Returns `200 OK` and an [other](../resources/other.md) object." })
            .Should().Equal("The Response section promises microsoft.graph.other; by the metadata POST /things/{id}/paint returns microsoft.graph.thing.");

    [Fact]
    public void A_path_that_metadata_does_not_have_is_compared_with_nothing()
        => Found("AC5003", s_page with { Path = "/others/{id}/paint", RequestBody = Table("second|String|") }).Should().BeEmpty();

    [Theory]
    [InlineData("far|Boolean|Whether.", true)]
    [InlineData("near|Boolean|Whether.", true)]
    [InlineData("far|Boolean|Whether.\nnear|Boolean|Whether.", false)]
    public void Of_several_overloads_the_one_that_is_most_like_the_table_counts(string rows, bool agrees)
        => Found("AC5003", s_page with
        {
            Path = "/things/{id}/go",
            RequestBody = Table(rows),
            Metadata = s_page.Metadata!.Replace("<EntityContainer", """
                <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.thing" /><Parameter Name="far" Type="Edm.Boolean" Nullable="false" /></Action>
                <Action Name="go" IsBound="true"><Parameter Name="b" Type="graph.thing" /><Parameter Name="near" Type="Edm.Boolean" Nullable="false" /></Action>
                <EntityContainer
                """.TrimEnd(), StringComparison.Ordinal),
        }).Any().Should().Be(!agrees);

    [Theory]
    [InlineData("Do not supply a request body for this method.", true)]
    [InlineData("Send what is needed.", false)]
    public void A_parameter_is_missed_where_the_page_says_that_there_is_no_body(string text, bool isFound)
        => Found("AC5003", s_page with { RequestBody = text }).Any(message => message.EndsWith("has the parameter \"First\" (Edm.String) too.", StringComparison.Ordinal)).Should().Be(isFound);

    [Fact]
    public void A_table_of_what_a_parameter_holds_is_no_table_of_parameters()
    {
        var wrapped = s_page with { Metadata = s_page.Metadata!.Replace("\"hint\" Type=\"Edm.String\"", "\"hint\" Type=\"graph.thing\"", StringComparison.Ordinal) };

        Found("AC5003", wrapped with { RequestBody = Table(Rows + "\nid|String|Of the hint.") }).Should().BeEmpty();
        Found("AC5003", wrapped with { RequestBody = Table(Rows + "\nid|String|Of it.\nhint|[thing](../resources/thing.md)|The hint.") }).Should().ContainSingle().Which.Should().Contain("has no parameter \"id\"");
    }

    [Theory]
    [InlineData("an [other](../resources/other.md) or a [thing](../resources/thing.md) object.", true)]
    [InlineData("a [base](../resources/base.md) object.", true)]
    [InlineData("a [derived](../resources/derived.md) object.", true)]
    [InlineData("an [other](../resources/other.md) object.", false)]
    public void A_promise_is_kept_by_a_linked_type_a_base_or_a_derived_one(string promise, bool isKept)
        => Found("AC5004", s_page with
        {
            Response = "Returns `200 OK` and " + promise,
            Metadata = s_page.Metadata!.Replace("<EntityType Name=\"thing\">", """
                <EntityType Name="base" /><EntityType Name="derived" BaseType="graph.thing" />
                <EntityType Name="thing" BaseType="graph.base">
                """.TrimEnd(), StringComparison.Ordinal),
        }).Any().Should().Be(!isKept);

    [Theory]
    [InlineData("/things", true)]
    [InlineData("/things?$expand=parts", false)]
    [InlineData("/things/{id}/parts/$ref", false)]
    public void What_is_created_is_an_item_of_what_is_at_the_path(string path, bool isFound)
        => Found("AC5004", s_page with
        {
            Path = path,
            RequestBody = "Supply a JSON representation of a [thing](../resources/thing.md) object.",
            Response = "Returns `201 Created` and an [other](../resources/other.md) object.",
        }).Should().Equal(isFound ? ["The Response section promises microsoft.graph.other; by the metadata POST /things returns microsoft.graph.thing."] : []);
}
