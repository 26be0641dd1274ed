using AssignConformance.Model.Json;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Model;

public sealed class JsonTextTests
{
    [Fact]
    public void Keeps_the_place_of_every_value()
    {
        var reading = JsonText.Read("{\n  \"a\": [1, \"é€😀\", true],\n  \"b/~\": null\n}");

        var array = JsonPointer.Find(reading.Root!, "/a")!;
        array.Start.Should().Be(new TextPosition(9, 2, 8));
        JsonPointer.Find(reading.Root!, "/a/2")!.Start.Should().Be(new TextPosition(21, 2, 20), "an astral character counts two UTF-16 code units");
        JsonPointer.Find(reading.Root!, JsonPointer.Member("", "b/~"))!.Start.Line.Should().Be(3);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    [InlineData("{\n  \"a\": ...\n}", 2, 8)]
    [InlineData("{} x", 1, 4)]
    [InlineData("{'a': 1}", 1, 2)]
    [InlineData("// no\n{}", 1, 1)]
    [InlineData("{\"a\": 01}", 1, 8)]
    public void Refuses_what_is_not_JSON_and_says_where(string text, int line, int column)
    {
        var reading = JsonText.Read(text);

        reading.Root.Should().BeNull();
        reading.Fault!.Position.Line.Should().Be(line);
        reading.Fault.Position.Column.Should().Be(column);
        reading.Fault.Message.Should().NotBeEmpty().And.NotContain("LineNumber").And.NotContain("reader options");
    }

    [Fact]
    public void Finds_doubled_names_at_the_later_one()
    {
        var reading = JsonText.Read("{\"a\": {\"b\": 1,\n\"b\": 2}}");

        reading.DuplicateKeys.Should().Equal(new DuplicateKey("b", "/a/b", new TextPosition(15, 2, 1)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_doubled_name_is_found_however_many_members_there_are_and_wherever_the_object_stands(int members)
    {
        var names = Enumerable.Range(0, members).Select(index => $"\"n{index}\": [{{}}, {{\"a/b\": 1, \"a/b\": 2}}]");

        var reading = JsonText.Read($"{{\"x\": [0, {{{string.Join(", ", names)}, \"n0\": 1, \"n1\": 1, \"n0\": 2}}]}}");

        reading.DuplicateKeys.Select(key => key.Pointer).Should().Equal(
            [.. Enumerable.Range(0, members).Select(index => $"/x/1/n{index}/1/a~1b"), "/x/1/n0", "/x/1/n1", "/x/1/n0"]);
    }

    [Fact]
    public void A_text_nested_too_deep_is_a_fault_and_no_crash()
        => JsonText.Read(new string('[', 100_000)).Fault.Should().NotBeNull();

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\": 1}")]
    public void A_lone_surrogate_is_a_fault_and_no_crash(string text)
        => JsonText.Read(text).Fault.Should().NotBeNull();
}
