using AssignConformance.Scenarios.Features;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class FeatureReaderTests
{
    private const string Text = """
        @f
        Feature: Things

          Background:
            Given a start

          @s
          Scenario: One
            When it runs
            Then it ends

          @o
          Scenario Outline: Many of <kind>
            When <kind> runs with "<value>"

            @e
            Examples:
              | kind | value  |
              | a    | 1 \| 2 |
              | b    | \\     |
        """;

    [Fact]
    public void Expands_outlines_and_puts_the_background_first()
    {
        var feature = FeatureReader.Read(new FeatureFile("v1.0/things.feature", Text))!;

        feature.Name.Should().Be("Things");
        feature.Scenarios.Select(scenario => (scenario.Name, scenario.Line)).Should().Equal(("One", 8), ("Many of a (a, 1 | 2)", 19), ("Many of b (b, \\)", 20));
        feature.Scenarios[1].Tags.Should().Equal("@f", "@o", "@e");
        feature.Scenarios[1].Steps.Select(step => step.Keyword + step.Text).Should().Equal("Given a start", "When a runs with \"1 | 2\"");
    }

    [Fact]
    public void A_file_without_a_feature_is_no_feature()
        => FeatureReader.Read(new FeatureFile("empty.feature", "# nothing\n")).Should().BeNull();

    [Fact]
    public void Names_every_place_that_is_not_Gherkin()
        => FluentActions.Invoking(() => FeatureReader.Read(new FeatureFile("v1.0/bad.feature", "Feature: x\n  Scenario: y\n    Given a\n    Hello\n    Given b\n    World\n")))
            .Should().Throw<FeatureFormatException>()
            .WithMessage("features/v1.0/bad.feature:4:5:*features/v1.0/bad.feature:6:5:*");
}
