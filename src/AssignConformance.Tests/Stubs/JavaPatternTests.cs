using AssignConformance.Stubs.Matching;
using AssignConformance.Stubs.Reading;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

public sealed class JavaPatternTests
{
    [Theory]
    [InlineData("Bearer .+", "Bearer x", true)]
    [InlineData("Bearer .+", "Bearer ", false)]
    [InlineData("Bearer .+", "xBearer x", false)]
    [InlineData("(?i)application/json *(;.*)?", "Application/JSON", true)]
    [InlineData("(?i)application/json *(;.*)?", "application/json ; charset=utf-8", true)]
    [InlineData("(?i)application/json *(;.*)?", "application/jsonp", false)]
    [InlineData(@"\d{2,}", "12", true)]
    [InlineData(@"\d+", "٣", false)]
    [InlineData(@"[\w.-]+", "a_b.c-d", true)]
    [InlineData(@"\w+", "é", false)]
    [InlineData(@"[^\s]+", "a b", false)]
    [InlineData(@"a|bc", "ac", false)]
    [InlineData(@"\{x\}", "{x}", true)]
    [InlineData(@"a$", "a", true)]
    public void Matches_the_whole_value_as_Java_does(string pattern, string value, bool matches)
        => new RequestMatcher(StubRoot.Read(StubRoot.Request($$$""" "headers": {"X": {"matches": {{{System.Text.Json.JsonSerializer.Serialize(pattern)}}}}} """)))
            .Answering(StubRoot.Sent("GET", "/a", null, ("X", value))).Should().Be(matches ? "m" : null);

    [Theory]
    [InlineData(@"\p{L}")]
    [InlineData(@"\Qa\E")]
    [InlineData(@"\bx")]
    [InlineData(@"(a)\1")]
    [InlineData("[a&&b]")]
    [InlineData("[a[b]]")]
    [InlineData("[]a]")]
    [InlineData("(?<n>a)")]
    [InlineData("(?x)a")]
    [InlineData("a{,2}")]
    [InlineData("a{2}+")]
    [InlineData("a?+")]
    [InlineData("[a]*+")]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData(@"a\")]
    public void Refuses_what_Java_reads_differently(string pattern)
        => FluentActions.Invoking(() => StubRoot.Read(StubRoot.Request($$$""" "headers": {"X": {"matches": {{{System.Text.Json.JsonSerializer.Serialize(pattern)}}}}} """)))
            .Should().Throw<MappingException>().Which.Faults.Should().ContainSingle().Which.Pointer.Should().Be("/request/headers/X/matches");
}
