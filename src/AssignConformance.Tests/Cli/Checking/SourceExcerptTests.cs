using AssignConformance.Cli.Checking;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary>A line and the mark below its column.</summary>
public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("GET /x", 5, "GET /x", "    ^")]
    [InlineData("\t\"a\": 1,", 2, " \"a\": 1,", " ^")]
    [InlineData("a\u0007b", 3, "a b", "  ^")]
    [InlineData("日本 x", 4, "日本 x", "     ^")]
    [InlineData("", 1, "", "^")]
    [InlineData("ab", 3, "ab", "  ^")]
    [InlineData("ab", 99, "ab", "  ^")]
    public void The_mark_stands_where_a_terminal_shows_the_column(string line, int column, string shown, string mark)
        => SourceExcerpt.Of(line, column).Should().Be((shown, mark));

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(5_000)]
    [InlineData(10_000)]
    public void A_long_line_is_cut_around_the_mark(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 10_000).Select(index => (char)('a' + (index % 26))));

        var (shown, mark) = SourceExcerpt.Of(line, column);

        shown.Length.Should().BeLessThanOrEqualTo(162);
        shown[mark.Length - 1].Should().Be(line[column - 1]);
        shown.StartsWith('…').Should().Be(column > 101);
        shown.EndsWith('…').Should().Be(column < 9_900);
    }

    [Fact]
    public void A_long_line_is_not_cut_within_a_character()
    {
        var line = string.Concat(Enumerable.Repeat("😀", 400));

        foreach (var column in Enumerable.Range(0, 400).Select(index => (index * 2) + 1))
        {
            SourceExcerpt.Of(line, column).Line.Trim('…').Should().MatchRegex("^(😀)+$");
        }
    }
}
