using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

/// <summary>Comments on pages that accept findings.</summary>
public sealed class SuppressionReaderTests
{
    private const string Comment = "<!-- assign-conformance: disable AC2003 until 2026-12-31 because the service counts otherwise. -->";

    [Fact]
    public void A_comment_names_rule_day_and_reason_in_any_letter_case_and_over_lines()
        => Read("<!-- assign-conformance: disable ac2003\n  until 2026-12-31\n  because the service\ncounts otherwise. -->\n\ntext").Should().Match<SuppressionComment>(comment =>
            comment.Rule == "AC2003" && comment.Expires == new DateOnly(2026, 12, 31) && comment.Reason == "the service counts otherwise." && comment.Fault == null && comment.LastLine == 8);

    [Theory]
    [InlineData(Comment + "\n\n\ntext\nmore", 6)]
    [InlineData(Comment + "\n```http\nGET /x\n\n```\nmore", 7)]
    [InlineData(Comment + "\n<!-- {\n  \"blockType\": \"request\"\n} -->\n```http\nGET /x\n```\nmore", 9)]
    [InlineData("text " + Comment + "\nmore", 3)]
    [InlineData("|a|b " + Comment + "|\n|-|-|\n|c|d|", 3)]
    [InlineData(Comment, 3)]
    public void It_speaks_of_its_line_or_alone_on_it_of_the_line_or_fence_below(string text, int last)
        => Read(text).Should().Match<SuppressionComment>(comment => comment.Span.Line == 3 && comment.LastLine == last);

    [Theory]
    [InlineData("<!-- assign-conformance: disable AC2003 -->", null, null, null)]
    [InlineData("<!-- assign-conformance: disable AC2003 until 2026-12-31 -->", "2026-12-31", null, null)]
    [InlineData("<!-- assign-conformance: disable AC2003 because so. -->", null, "so.", null)]
    [InlineData("<!-- assign-conformance: disable AC2003 until 31.12.2026 because so. -->", null, "so.", "\"31.12.2026\" is no date; write it as 2026-12-31")]
    [InlineData("<!-- assign-conformance: enable AC2003 -->", null, null, "write it as <!-- assign-conformance: disable AC2003 until 2026-12-31 because … -->")]
    [InlineData("<!-- assign-conformance: disable AC2003 until", null, null, "the comment is never closed: end it with -->")]
    public void What_it_lacks_is_null_and_what_it_has_wrong_is_told(string text, string? expires, string? reason, string? fault)
    {
        var comment = Read(text + "\n\nmore");

        (comment.Expires?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), comment.Reason, comment.Fault).Should().Be((expires, reason, fault));
    }

    [Fact]
    public void In_a_fence_it_is_no_comment() => PageReader.Read("beta/x.md", $"# x\n\n```html\n{Comment}\n```\n").Suppressions.Should().BeEmpty();

    [Fact]
    public void Resource_pages_have_them_too() => ResourceReader.Read("beta/resources/x.md", $"# x resource type\n\n{Comment}\ntext\n").Suppressions.Should().ContainSingle();

    private static SuppressionComment Read(string text) => PageReader.Read("beta/x.md", "# x\n\n" + text).Suppressions.Should().ContainSingle().Subject;
}
