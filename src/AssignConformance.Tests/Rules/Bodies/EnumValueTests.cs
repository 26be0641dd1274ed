using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3005 and AC3006.</summary>
public sealed class EnumValueTests
{
    private static PageCase Answers(string value, string description) => new()
    {
        Answer = $$"""{ "state": "{{value}}" }""",
        Resources = [Resource("thing", $"state|String|{description}")],
    };

    [Theory]
    [InlineData("lost", "AC3005")]
    [InlineData("Fresh", "AC3006")]
    [InlineData("fresh", null)]
    [InlineData("fresh,lost", "AC3005")]
    [InlineData("fresh,Worn", "AC3006")]
    public void Reports_a_value_that_the_list_lacks_or_writes_otherwise(string value, string? rule)
    {
        var page = Answers(value, "Possible values are: `fresh`, `worn`.");

        page.Found("AC3005").Concat(page.Found("AC3006")).Should().HaveCount(rule is null ? 0 : 1);
        page.Found(rule ?? "AC3005").Should().HaveCount(rule is null ? 0 : 1);
    }

    [Fact]
    public void The_message_quotes_the_whole_value()
        => Answers("fresh,lost", "Possible values are: `fresh`, `worn`.").Findings("AC3005").Single().Message.Should().Contain("\"fresh,lost\"");

    [Theory]
    [InlineData("Amazon", "For B2B, possible values: `Google`, `Facebook`. For B2C, possible values: `Google`, `Amazon`.")]
    [InlineData("", "Possible values are: `fresh`, `worn`. It is an empty string where there is none.")]
    public void A_row_may_list_values_twice_and_name_the_empty_one(string value, string description)
        => Answers(value, description).Found("AC3005").Should().BeEmpty();

    [Fact]
    public void An_object_that_names_no_type_may_be_of_another_linked_type()
        => (Answers("builtIn", "Possible values are: `fresh`, `worn`.") with
        {
            Response = "Returns `201 Created` and a [thing](../resources/thing.md) or an [other](../resources/other.md) object.",
            Resources = [Resource("thing", "state|String|Possible values are: `fresh`, `worn`."), Resource("other", "state|String|Possible values are: `builtIn`, `made`.")],
        }).Found("AC3005").Should().BeEmpty();

    [Fact]
    public void Values_that_are_joined_may_begin_with_a_capital()
        => Answers("Fresh,Worn", "Possible values are: `fresh`, `worn`.").Found("AC3006").Should().BeEmpty();
}
