using AssignConformance.Reports.Html.Diff;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

public sealed class JsonDiffTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[{"x":1,"y":2}]}""", """{"b":[{"y":2,"x":1}],"a":1}""")]
    [InlineData("{", "{}")]
    public void Bodies_that_differ_in_order_alone_or_are_no_JSON_give_no_lines(string expected, string actual)
        => Diff(expected, actual).Should().BeEmpty();

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", "{|-\"a\": 1|+\"a\": 2|}")]
    [InlineData("""{"a":1,"b":true}""", """{"b":true}""", "{|!\"a\": 1| \"b\": true|}")]
    [InlineData("""{"b":true}""", """{"z":null,"b":true}""", "{| \"b\": true|?\"z\": null|}")]
    [InlineData("""{"a":[1,{"k":"v"}]}""", """{"a":[{"k":"w"},1]}""", "{| \"a\": [| … 1 item that is the same| {|-\"k\": \"v\"|+\"k\": \"w\"| }| ]|}")]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1]}""", "{|-\"a\": { \"b\": 1 }|+\"a\": [1]|}")]
    [InlineData("[1]", "[1,1]", "[| … 1 item that is the same|?1|]")]
    [InlineData("[1,2]", "[2,1]", "[| … 2 items that are the same|+… in another order|]")]
    [InlineData("1", "1.0", "-1|+1.0")]
    public void What_differs_is_told_in_one_tree(string expected, string actual, string lines)
        => string.Join('|', Diff(expected, actual)).Should().Be(lines);

    [Fact]
    public void Long_bodies_are_not_compared_and_many_lines_are_cut()
    {
        Diff($"\"{new string('x', 70_000)}\"", "1").Should().BeEmpty();
        Diff($"[{string.Join(',', Enumerable.Range(0, 500))}]", "[]").Should().HaveCount(JsonDiff.MaximumLines);
    }

    private static string[] Diff(string expected, string actual) => [.. JsonDiff.Between(expected, actual).Select(line => (line.Depth == 0 && line.Kind is DiffKind.Same ? "" : line.Kind switch
    {
        DiffKind.Missing => "!",
        DiffKind.Extra => "?",
        DiffKind.Expected => "-",
        DiffKind.Actual => "+",
        _ => " ",
    }) + line.Text)];
}
