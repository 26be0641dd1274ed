using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class FunctionParenthesesDifferTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("Optional. Where to start.", true)]
    [InlineData("Where to start.", false)]
    public void Reports_arguments_that_the_documented_path_lacks_unless_all_are_optional(string description, bool isRight)
        => Earned(WithRequest(Post(Body).Replace("/assign", "/assign(from='a')", StringComparison.Ordinal)) with
        {
            FunctionParameters = description.Length == 0 ? [] : [Row("from", "String", 41, description: description)],
        }).Any(finding => finding.StartsWith("AC2020", StringComparison.Ordinal)).Should().Be(!isRight);

    [Fact]
    public void A_quoted_key_is_no_argument_though_it_holds_an_equals_sign()
        => Earned(WithRequest(Post(Body).Replace("things/{thingId}", "things('AAM=')", StringComparison.Ordinal))).Should().BeEmpty();
}
