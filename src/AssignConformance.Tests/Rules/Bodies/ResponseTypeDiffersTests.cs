using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3015.</summary>
public sealed class ResponseTypeDiffersTests
{
    private static readonly PageCase Case = new()
    {
        Answer = """{ "@odata.type": "#microsoft.graph.chatMessage", "from": "a" }""",
        Resources = [("chatmessage", Resource("chatMessage", "from|String|Who.").Text), Resource("message", "subject|String|What.")],
    };

    [Theory]
    [InlineData("and the [message](../resources/message.md) that was created.", true)]
    [InlineData("and the [message](../resources/message.md) or [message](../resources/chatmessage.md) that was created.", false)]
    [InlineData("and the [message](../resources/chatmessage.md) that was created.", false)]
    [InlineData("and the instance, expanded with the matching [message](../resources/message.md).", false)]
    public void Reports_a_promise_that_the_example_does_not_keep(string promise, bool isFound)
        => (Case with { Response = "Returns `201 Created` " + promise }).Found("AC3015").Any().Should().Be(isFound);

    [Theory]
    [InlineData("\"size\": 1", "AC3015", "The Response section promises microsoft.graph.thing, and the example shows microsoft.graph.other.")]
    [InlineData("\"@odata.etag\": \"e\", \"name\": \"a\"", "AC4005", "The annotation says microsoft.graph.other, and the response shows microsoft.graph.thing.")]
    [InlineData("\"name\": \"a\", \"size\": 1", null, "")]
    [InlineData("\"@odata.etag\": \"e\"", null, "")]
    public void Where_promise_and_annotation_differ_the_one_that_has_more_of_the_members_is_right(string members, string? rule, string message)
    {
        var page = new PageCase
        {
            Above = """<!-- { "blockType": "response", "@odata.type": "microsoft.graph.other" } -->""",
            Answer = $"{{ {members} }}",
            Resources = [Resource("thing", "name|String|Called so."), Resource("other", "size|Int32|How large.")],
        };

        new[] { "AC3015", "AC4005" }.SelectMany(page.Findings).Select(finding => (finding.Rule.Id, finding.Message)).Should().Equal(rule is null ? [] : [(rule, message)]);
    }

    [Fact]
    public void An_annotation_may_name_a_collection()
    {
        var page = new PageCase
        {
            Response = "Returns `201 Created`.",
            Above = """<!-- { "blockType": "response", "@odata.type": "Collection(microsoft.graph.thing)" } -->""",
            Answer = """{ "value": [{ "name": 7 }] }""",
            Resources = [Resource("thing", "name|String|Called so.")],
        };

        page.Found("AC3003").Should().Equal("/value/0/name");
        (page with { Above = """<!-- { "blockType": "response", "@odata.type": "microsoft.graph.thing", "isCollection": true } -->""" }).Found("AC3003").Should().Equal("/value/0/name");
    }

    [Theory]
    [InlineData("""{ "@odata.context": "c", "things": [{ "name": 7 }] }""", "/things/0/name")]
    [InlineData("""{ "@odata.context": "c", "things": [{ "name": 7 }], "more": 1 }""", null)]
    public void A_collection_under_another_name_is_walked_as_one(string answer, string? pointer)
        => new PageCase
        {
            Response = "Returns `201 Created` and a collection of [thing](../resources/thing.md) objects.",
            Answer = answer,
            Resources = [Resource("thing", "name|String|Called so.")],
        }.Found("AC3003").Should().Equal(pointer is null ? [] : [pointer]);

    [Theory]
    [InlineData(201, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void A_promise_is_about_success(int status, bool isFound)
    {
        var response = SamplePage.Response(70, $"HTTP/1.1 {status}\nContent-Type: application/json\n\n{{ \"@odata.type\": \"#microsoft.graph.user\" }}");

        SamplePage.Earned(SamplePage.Faultless with { ResponseExamples = [response] }).Any(finding => finding.StartsWith("AC3015", StringComparison.Ordinal)).Should().Be(isFound);
    }
}
