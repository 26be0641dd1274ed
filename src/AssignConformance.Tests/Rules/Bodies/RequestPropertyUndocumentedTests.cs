using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3001.</summary>
public sealed class RequestPropertyUndocumentedTests
{
    private static readonly PageCase Case = new()
    {
        RequestBody = "Send these." + Table("name|String|Called so."),
        Sent = """{ "name": "a", "size": 7 }""",
        Resources = [Resource("thing", "name|String|Called so.\nsize|Int32|How large.")],
    };

    [Fact]
    public void Reports_what_the_table_lacks_and_a_nested_property_that_the_types_page_lacks()
    {
        Case.Found("AC3001").Should().Equal("/size");
        (Case with { RequestBody = Table("part|[thing](../resources/thing.md)|Of it."), Sent = """{ "part": { "colour": "red" } }""" }).Found("AC3001").Should().Equal("/part/colour");
    }

    [Theory]
    [InlineData("In addition, send the event itself.")]
    [InlineData("A PUT request expects the full object.")]
    [InlineData("It includes all writable properties.")]
    public void A_table_that_is_not_all_leaves_the_rest_to_the_linked_type(string behind)
        => (Case with { RequestBody = $"Supply a [thing](../resources/thing.md).\n{Table("name|String|Called so.")}\n{behind}" }).Found("AC3001").Should().BeEmpty();

    [Fact]
    public void A_row_with_a_remark_behind_its_name_names_the_property()
        => (Case with { RequestBody = Table("name|String|Called so.\nsize (deprecated)|Int32|How large.") }).Found("AC3001").Should().BeEmpty();

    [Fact]
    public void A_name_that_the_section_writes_as_code_is_documented()
        => (Case with { RequestBody = $"Provide an optional `size` object with the following properties.\n{Table("name|String|Called so.")}" }).Found("AC3001").Should().BeEmpty();

    [Theory]
    [InlineData("""{ "colour": "red" }""", false)]
    [InlineData("""{ "NAME": "a" }""", true)]
    public void A_request_to_something_below_the_documented_path_has_another_body_unless_it_sends_a_row(string sent, bool isFound)
        => (Case with { Url = "https://graph.microsoft.com/v1.0/things/font", Sent = sent }).Found("AC3001").Any().Should().Be(isFound);

    [Theory]
    [InlineData("message", "chatmessage", "/from/colour")]
    [InlineData("thing", "chatmessage", "/from")]
    public void The_linked_page_is_the_type_where_its_name_has_the_text_among_its_words(string text, string page, string expected)
        => (Case with
        {
            RequestBody = $"Supply a JSON representation of the [{text}](../resources/{page}.md) object.",
            Sent = """{ "from": { "colour": "red" } }""",
            Resources =
            [
                ("chatmessage", Resource("chatMessage", "from|[sender](sender.md)|Who.").Text), Resource("message", "subject|String|What."),
                Resource("sender", "name|String|Who."), Resource("thing", "name|String|Called so."),
            ],
        }).Found("AC3001").Should().Equal(expected);
}
