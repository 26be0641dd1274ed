using AssignConformance.Model.Json;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Model;

public sealed class JsonMergePatchTests
{
    /// <summary>The test cases of RFC 7396, Appendix A.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Every_case_of_the_RFC_holds(string target, string patch, string result)
        => Apply(target, patch).Should().Be(result);

    [Fact]
    public void Null_within_an_array_is_a_value() => Apply("{}", """{"a":[null,{"b":null}]}""").Should().Be("""{"a":[null,{"b":null}]}""");

    [Fact]
    public void Numbers_stay_as_written_and_of_doubled_names_the_last_counts()
        => Apply("""{"a":1.50,"b":12345678901234567890123,"c":1,"c":2}""", """{"d":0.0,"d":1e3}""").Should().Be("""{"a":1.50,"b":12345678901234567890123,"c":2,"d":1e3}""");

    private static string Apply(string target, string patch) => JsonMergePatch.Apply(JsonText.Read(target).Root!, JsonText.Read(patch).Root!) is { } node ? node.ToJsonString() : "null";
}
