using System.Text;
using AssignConformance.Proof;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>Every operator on bodies makes what it says, at every place, and leaves every other character as it is.</summary>
public sealed class BodyOperatorTests
{
    private const string Target = """{"target":{"@odata.type":"#microsoft.graph.groupTarget"}}""";

    [Theory]
    [InlineData("json-truncated", """{"id":1}""", """{"|{"id|{"id":|{"id":1""")]
    [InlineData("json-comment", """{"id":1}""", """/* */{"id":1}""")]
    [InlineData("json-trailing-text", """{"id":1}""", """{"id":1} {}""")]
    [InlineData("json-byte-order-mark", """{"id":1}""", "\uFEFF{\"id\":1}")]
    [InlineData("key-doubled", """{"id":1, "part":{"a":[]}}""", """{"id":1, "part":{"a":[]}, "id": 1}|{"id":1, "part":{"a":[]}, "part": {"a":[]}}|{"id":1, "part":{"a":[], "a": []}}""")]
    [InlineData("property-removed", """{ "id":1, "count":2, "@x.y":3 }""", """{ "count":2, "@x.y":3 }|{ "id":1, "@x.y":3 }""")]
    [InlineData("property-removed", """{"id":1, "count":2}""", """{"count":2}|{"id":1}""")]
    [InlineData("property-removed", """{"id":1}""", "{}")]
    [InlineData("property-renamed", """{"id" :1}""", """{"zzid" :1}""")]
    [InlineData("property-unknown", """{"part":{}}""", """{"part":{}, "zzUnknown": "value"}|{"part":{"zzUnknown": "value"}}""")]
    [InlineData("item-added", """{"names":["a", "b"],"x":[]}""", """{"names":["a", "b", "b"],"x":[]}""")]
    [InlineData("item-of-another-type", """{"names":["a"],"x":[1],"y":[]}""", """{"names":["a", 7],"x":[1],"y":[]}|{"names":["a"],"x":[1, "text"],"y":[]}|{"names":["a"],"x":[1],"y":[7]}""")]
    [InlineData("item-nulled", """{"names":["a"]}""", """{"names":["a", null]}""")]
    [InlineData("value-nulled", """{"id":1,"part":{},"key":null}""", """{"id":null,"part":{},"key":null}|{"id":1,"part":null,"key":null}""")]
    [InlineData("value-retyped", """{"id":"a"}""", "\"text\"|{\"id\":7}|{\"id\":true}")]
    [InlineData("value-retyped", """{"count":1.50,"isOn":true,"x":null}""", "\"text\"|{\"count\":\"1.50\",\"isOn\":true,\"x\":null}|{\"count\":true,\"isOn\":true,\"x\":null}|{\"count\":1.50,\"isOn\":\"true\",\"x\":null}|{\"count\":1.50,\"isOn\":true,\"x\":\"text\"}")]
    [InlineData("array-for-object", """{"part":{}}""", """[{"part":{}}]|{"part":[{}]}""")]
    [InlineData("object-for-array", """{"names":["a","b"],"x":[]}""", """{"names":"a","x":[]}|{"names":["a","b"],"x":{}}""")]
    [InlineData("text-emptied", """{"id":"a","key":""}""", """{"id":"","key":""}""")]
    [InlineData("array-emptied", """{"names":["a"],"x":[]}""", """{"names":[],"x":[]}""")]
    [InlineData("object-emptied", """{"part":{"size":1},"x":{}}""", """{}|{"part":{},"x":{}}""")]
    [InlineData("value-changed", """{"id":"a","count":2147483647,"isOn":true}""", """{"id":"a changed","count":2147483647,"isOn":true}|{"id":"a","count":2147483646,"isOn":true}|{"id":"a","count":2147483647,"isOn":false}""")]
    [InlineData("value-changed", """{"colour":"red","key":"x"}""", """{"colour":"green","key":"x"}|{"colour":"red","key":"00000000-0000-0000-0000-000000000001"}""")]
    [InlineData("number-out-of-range", """{"count":1,"x":1}""", """{"count":2147483648,"x":1}|{"count":-2147483649,"x":1}""")]
    [InlineData("number-with-fraction", """{"count":1,"x":1}""", """{"count":1.5,"x":1}""")]
    [InlineData("form-broken", """{"key":"a","id":"b"}""", """{"key":"not a guid","id":"b"}|{"key":"00000000-0000-0000-0000-00000000000","id":"b"}|{"key":"{00000000-0000-0000-0000-000000000001}","id":"b"}|{"key":"00000000000000000000000000000001","id":"b"}""")]
    [InlineData("member-replaced", """{"colour":"red","id":"red"}""", """{"colour":"zzNotAMember","id":"red"}""")]
    [InlineData("member-recased", """{"colour":"red"}""", """{"colour":"Red"}""")]
    [InlineData("member-numbered", """{"colour":"red"}""", """{"colour":0}""")]
    [InlineData("member-joined", """{"colour":"red"}""", """{"colour":"red,green"}""")]
    [InlineData("type-removed", Target, """{"target":{}}""")]
    [InlineData("type-without-hash", Target, """{"target":{"@odata.type":"microsoft.graph.groupTarget"}}""")]
    [InlineData("type-no-text", Target, """{"target":{"@odata.type":7}}""")]
    [InlineData("type-unknown", Target, """{"target":{"@odata.type":"#microsoft.graph.groupTarget"}, "@odata.type": "#microsoft.graph.zzUnknown"}|{"target":{"@odata.type":"#microsoft.graph.zzUnknown"}}""")]
    [InlineData("type-in-another-namespace", """{}""", """{"@odata.type": "#microsoft.zzUnknown.policy"}""")]
    [InlineData("type-abstract", """{"target":{}}""", """{"target":{}, "@odata.type": "#microsoft.graph.entity"}|{"target":{"@odata.type": "#microsoft.graph.target"}}""")]
    [InlineData("type-sibling", """{}""", """{"@odata.type": "#microsoft.graph.rule"}""")]
    [InlineData("type-derived", Target, """{"target":{"@odata.type":"#microsoft.graph.allTarget"}}""")]
    [InlineData("context-no-url", """{}""", """{"@odata.context": "microsoft.graph.zzUnknown"}""")]
    [InlineData("context-of-another-version", """{"@odata.context":7}""", """{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.policy"}""")]
    [InlineData("context-of-another-type", """{}""", """{"@odata.context": "https://graph.microsoft.com/beta/$metadata#microsoft.graph.rule"}""")]
    [InlineData("context-of-another-count", """{}""", """{"@odata.context": "https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.policy)"}""")]
    [InlineData("context-fitting", """{}""", """{"@odata.context": "https://graph.microsoft.com/beta/$metadata#microsoft.graph.policy"}""")]
    public void An_operator_makes_what_it_says_at_every_place(string name, string body, string expected)
        => Exchanges.Answering(body).Bodies(MutantSide.Response, name).Should().Equal(expected.Split('|'));

    [Fact]
    public void The_value_that_holds_a_collection_is_misspelt_and_no_other()
        => Exchanges.Answering("""{"value":[{"value":1}]}""", isCollection: true).Bodies(MutantSide.Response, "value-misspelt").Should().Equal("""{"values":[{"value":1}]}""");

    [Fact]
    public void Nested_arrays_stand_in_an_unknown_property_and_in_the_first_declared_one()
    {
        var subject = Exchanges.Answering("""{"x":1,"part":{"size":1}}""");

        subject.Bodies(MutantSide.Response, "nested-in-unknown-property").Should().Equal($$"""{"x":1,"part":{"size":1}, "zzUnknown": {{new string('[', 200)}}{{new string(']', 200)}}}""");
        subject.Bodies(MutantSide.Response, "nested-in-property").Should().Equal($$"""{"x":1,"part":{{new string('[', 70)}}{{new string(']', 70)}}}""");
    }

    [Fact]
    public void A_body_is_written_in_another_encoding()
        => Exchanges.Answering("""{"id":"a"}""").Mutants(MutantSide.Response, "json-other-encoding").Single().Response!.Body.ToArray().Should().Equal(Encoding.Unicode.GetBytes("""{"id":"a"}"""));

    [Fact]
    public void Requests_are_changed_by_the_same_operators()
        => Exchanges.AnsweringNothing("""{"names":["a"],"colour":"red"}""").Bodies(MutantSide.Request, "value-nulled").Should().Equal("""{"names":null,"colour":"red"}""", """{"names":["a"],"colour":null}""");

    [Fact]
    public void A_body_that_is_no_JSON_is_changed_as_a_whole_only()
        => MutantCatalogue.Of(Exchanges.Answering("not JSON")).Where(mutant => mutant.Side == MutantSide.Response && mutant.Place.StartsWith('/')).Should().BeEmpty();
}
