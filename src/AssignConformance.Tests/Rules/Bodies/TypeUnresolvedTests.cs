using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Bodies;

/// <summary>AC3011.</summary>
public sealed class TypeUnresolvedTests
{
    private static PageCase WithType(string type) => new() { Resources = [Resource("thing", $"p|{type}|Any."), ("complex", "# Complex types\n\nPostalAddress and others.\n")] };

    [Theory]
    [InlineData("nowhere", true)]
    [InlineData("[nowhere](nowhere.md)", true)]
    [InlineData("String", false)]
    [InlineData("Json", false)]
    [InlineData("Untyped JSON object", false)]
    [InlineData("[PostalAddress](complex.md)", false)]
    public void Reports_a_type_that_nobody_describes(string type, bool isFound)
        => WithType(type).OnResource("AC3011").Any().Should().Be(isFound);

    [Theory]
    [InlineData("error object", "\"error object\"")]
    [InlineData("**what?**", "\"what?\"")]
    public void The_message_quotes_the_whole_cell(string type, string quoted)
        => WithType(type).OnResource("AC3011").Single().Message.Should().Contain(quoted);
}
