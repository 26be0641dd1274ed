using System.Diagnostics;
using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Docs;

/// <summary>Texts that nobody wrote in good faith: read to their end, in time, and what was not read is said at its line.</summary>
public sealed class HostilePageTests(ITestOutputHelper output)
{
    /// <summary>A second is the promise; the bound is wider, for a busy machine.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    /// <summary>A text that is repeated (its length in thousands of characters) between a heading and a Response section.</summary>
    [Theory]
    [InlineData("[a](", 100)]
    [InlineData("[a](b ", 100)]
    [InlineData("**a ", 100)]
    [InlineData("*a _b ", 100)]
    [InlineData("a**b", 100)]
    [InlineData("<!--", 100)]
    [InlineData("a <!-- ", 100)]
    [InlineData("<!-- {\n", 100)]
    [InlineData("`", 100)]
    [InlineData("` a", 100)]
    [InlineData("![", 100)]
    [InlineData("[a][", 100)]
    [InlineData("x<?", 100)]
    [InlineData("x<![CDATA[", 100)]
    [InlineData("<a b=\"", 100)]
    [InlineData("&#x", 100)]
    [InlineData("\\", 100)]
    [InlineData("[a]: b\n", 200)]
    [InlineData("[a\n]: b\n", 200)]
    [InlineData("> ", 100)]
    [InlineData("- ", 100)]
    [InlineData("1. ", 100)]
    [InlineData("> - ", 100)]
    [InlineData("```\n", 200)]
    [InlineData("|", 200)]
    [InlineData("|a|b\n", 200)]
    [InlineData("**|\n|-|-|\n", 50)]
    [InlineData("![ |", 50)]
    [InlineData("- a\n", 200)]
    [InlineData("# [a](\n", 100)]
    [InlineData("TODO: ", 200)]
    [InlineData("`200` ", 200)]
    [InlineData("[!INCLUDE [permissions](", 100)]
    [InlineData("\"{[", 100)]
    public void Repetition_without_end_is_read_in_time(string text, int thousands)
        => ReadInTime($"# a\n\n{Repeat(text, thousands * 1000)}\n\n## Response\n`200 OK`\n");

    [Theory]
    [InlineData("```http\n")]
    [InlineData("```http\nPOST /x\n\n{ \"a\": [\n")]
    [InlineData("<!-- {\n  \"blockType\": \"request\"\n")]
    [InlineData("<!--\n")]
    [InlineData("---\ntitle: a\n")]
    [InlineData("|a|b|\n|-|-|\n")]
    public void What_is_never_closed_ends_with_the_page(string opening)
        => ReadInTime($"{opening}# a\n\n{opening}{Repeat("GET /x {\n\n", 100_000)}");

    [Theory]
    [InlineData("[", "]")]
    [InlineData("![", "](b)")]
    [InlineData("[", "](b)")]
    [InlineData("*a ", " a*")]
    [InlineData("**a ", " a**")]
    public void Inlines_nest_by_ten_thousand(string open, string close)
        => ReadInTime($"# {Repeat(open, 1_000 * open.Length)}a{Repeat(close, 1_000 * close.Length)}\n\n## Response\n{Repeat(open, 10_000 * open.Length)}a{Repeat(close, 10_000 * close.Length)}\n");

    [Fact]
    public void Inlines_as_deep_as_they_are_read_need_no_deep_stack()
    {
        var text = $"# {Repeat("[", 7_900)}a\n\n## Response\n{Repeat("![", 4_000)}a{Repeat("](b)", 8_000)}\n\n|a|b|\n|-|-|\n|{Repeat("*a ", 4_000)}|{Repeat("a* ", 4_000)}|\n";
        ApiPage? page = null;
        var thread = new Thread(() => page = PageReader.Read(SamplePage.Path, text), maxStackSize: 256 * 1024);

        thread.Start();
        thread.Join();

        page!.Heading!.Value.Value.Should().EndWith("[a");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Json_nests_by_ten_thousand(string open, string close)
    {
        var page = ReadInTime(SamplePage.Text.Replace("  \"value\": []", $"  \"value\": {Repeat(open, 10_000 * open.Length)}1{Repeat(close, 10_000 * close.Length)}", StringComparison.Ordinal));

        page.ResponseExamples[0].Body!.ReadJson().Fault.Should().NotBeNull();
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("10) ")]
    public void A_line_nested_too_deeply_is_a_fault_at_its_line_and_the_rest_is_read(string mark)
    {
        var deep = $"{Repeat(mark, 10_000 * mark.Length)}a";
        var page = ReadInTime(SamplePage.Text.Replace("## HTTP request\n", $"{deep}\n{deep}\n\n## HTTP request\n", StringComparison.Ordinal));

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 15 && fault.Span.EndLine == 16);
        page.HttpRequests.Should().ContainSingle().Which.Span.Line.Should().Be(24);
        page.PermissionSets.Should().HaveCount(2);
    }

    [Fact]
    public void A_list_that_deepens_line_by_line_is_read_as_far_as_it_goes()
    {
        var list = string.Concat(Enumerable.Range(0, 500).Select(level => new string(' ', 2 * level) + "- a\n"));
        var page = ReadInTime($"# a\n\n{list}\n## Response\n`200 OK`\n");

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 35 && fault.Span.EndLine == 502);
        page.Response!.StatusCodes.Should().ContainSingle();
    }

    [Fact]
    public void A_table_of_five_megabytes_is_a_fault_at_its_line_and_the_rest_is_read()
    {
        var table = Repeat("|[widget](widget.md)|**more** text, `200` and *so* on|\n", 5_000_000);
        var page = ReadInTime($"# a\n\n## Request body\n\n|Name|Type|\n|-|-|\n{table}\n## Response\n`204 No Content`\n\n## Example\n```http\nGET /x\n```\n");

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 5);
        page.RequestBody!.Parameters.Should().BeEmpty();
        page.Response!.StatusCodes.Should().ContainSingle().Which.Value.Should().Be(204);
        page.RequestExamples.Should().ContainSingle();
    }

    [Fact]
    public void A_table_far_larger_than_any_of_the_reference_is_read()
    {
        var table = Repeat("|widget|String|Text that says something of it.|\n", 500_000);
        var page = ReadInTime($"# a\n\n## Request body\n\n|Name|Type|Description|\n|-|-|-|\n{table}");

        page.Faults.Should().BeEmpty();
        page.RequestBody!.Parameters.Should().HaveCount(table.Count(character => character == '\n'));
    }

    [Fact]
    public void Blocks_that_are_cheap_alone_share_what_a_page_may_cost()
        => ReadInTime("# a\n\n" + Repeat(Repeat("[a](", 4_000) + "\n\n", 1_000_000)).Faults.Should().NotBeEmpty().And.OnlyContain(fault => fault.RuleId == "AC1016" && fault.Span.Line > 3);

    [Fact]
    public void Many_unclosed_annotations_over_expensive_text_are_read_in_time()
        => ReadInTime("# a\n\n" + Repeat($"<!-- {{\n\n{Repeat("[a](", 6_000)}\n\n", 200_000));

    [Fact]
    public void A_NUL_is_said_at_its_line()
        => PageReader.Read(SamplePage.Path, "# a\n\nb\0").Faults.Should().ContainSingle().Which.Span.Line.Should().Be(3);

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\u0000")]
    [InlineData("\u0001\u007F\u0085\u2028\uFFFE\uFFFF")]
    [InlineData("\uFEFF")]
    [InlineData("\r")]
    [InlineData("&#xD800;&#0;&#x110000;")]
    [InlineData("\\ud800")]
    public void Characters_that_are_no_text_may_stand_anywhere(string characters)
    {
        var lines = SamplePage.Text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var bent = lines.ToArray();
            bent[line] = bent[line].Insert(bent[line].Length / 2, characters);
            PageInvariants.Broken(SamplePage.Path, string.Join('\n', bent)).Should().BeEmpty();
        }
    }

    private ApiPage ReadInTime(string text)
    {
        var clock = Stopwatch.StartNew();
        var page = PageReader.Read(SamplePage.Path, text);
        var elapsed = clock.Elapsed;

        output.WriteLine($"{elapsed.TotalMilliseconds:0} ms for {text.Length} characters, {page.Faults.Length} faults");
        elapsed.Should().BeLessThan(Bound);
        PageInvariants.Broken(SamplePage.Path, text).Should().BeEmpty();
        return page;
    }

    /// <summary>The text over and over, up to that many characters.</summary>
    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));
}
