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
    [InlineData("and the [message](../resources/chatmessage.md) that was created.", false)]
    [InlineData("and the instance, expanded with the matching [message](../resources/message.md).", false)]
    public void Reports_a_promise_that_the_example_does_not_keep(string promise, bool isFound)
        => (Case with { Response = "Returns `201 Created` " + promise }).Found("AC3015").Any().Should().Be(isFound);
}
