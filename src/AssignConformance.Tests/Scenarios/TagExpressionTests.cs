using AssignConformance.Scenarios.Features;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class TagExpressionTests
{
    [Theory]
    [InlineData("@a", true)]
    [InlineData("@c", false)]
    [InlineData("not @c", true)]
    [InlineData("@a and @b", true)]
    [InlineData("@a and not @b", false)]
    [InlineData("@c or @b", true)]
    [InlineData("@c and @a or @b", true)]
    [InlineData("@c and (@a or @b)", false)]
    [InlineData("not (@c or @d)", true)]
    [InlineData("not not @a", true)]
    [InlineData("  @a   and(@b)", true)]
    public void Chooses_as_Cucumber_does(string expression, bool expected)
        => TagExpression.Parse(expression).Matches(["@a", "@b"]).Should().Be(expected);

    [Theory]
    [InlineData("", 1)]
    [InlineData("smoke", 1)]
    [InlineData("@a and", 7)]
    [InlineData("@a @b", 4)]
    [InlineData("(@a", 4)]
    [InlineData("@a)", 3)]
    [InlineData("and @a", 1)]
    public void Says_where_an_expression_is_wrong_and_shows_a_right_one(string expression, int column)
        => FluentActions.Invoking(() => TagExpression.Parse(expression)).Should().Throw<FormatException>()
            .WithMessage($"*at column {column}: expected*Example:*");

    [Fact]
    public void Names_its_tags()
        => TagExpression.Parse("@a and not (@b or @c)").Tags.Should().Equal("@a", "@b", "@c");
}
