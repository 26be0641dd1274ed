using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Schemas.Validation;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class BodyValidatorTests
{
    private const string Declarations = """
        <ComplexType Name="base" Abstract="true">
          <Property Name="name" Type="Edm.String" Nullable="false" />
          <Property Name="next" Type="graph.base" />
          <Property Name="all" Type="Collection(graph.base)" />
        </ComplexType>
        <ComplexType Name="middle" BaseType="graph.base"><Property Name="kind" Type="graph.kind" Nullable="false" /></ComplexType>
        <ComplexType Name="deep" BaseType="graph.middle"><Property Name="number" Type="Edm.Int32" /></ComplexType>
        <ComplexType Name="other" BaseType="graph.base"><Property Name="own" Type="graph.middle" /></ComplexType>
        <ComplexType Name="plain"><Property Name="text" Type="Edm.String" /></ComplexType>
        <EnumType Name="kind"><Member Name="direct" Value="0" /><Member Name="indirect" Value="1" /></EnumType>
        <EnumType Name="flags" IsFlags="true"><Member Name="a" Value="1" /><Member Name="b" Value="2" /></EnumType>
        <ComplexType Name="open" OpenType="true"><Property Name="text" Type="Edm.String" /></ComplexType>
        <EntityType Name="shell" Abstract="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
        """;

    private static readonly TypeCatalogue Types = Samples.Types(Declarations);

    private static readonly Operation Action = Samples.Operation(
        Samples.Row("items", "base", isCollection: true), Samples.Row("one", "middle", line: 41), Samples.Row("plain", "plain", line: 42),
        Samples.Row("flags", "flags", line: 43), Samples.Row("open", "open", line: 44), Samples.Row("shell", "shell", line: 45),
        Samples.Row("unknown", "nowhere", line: 46));

    private static readonly (BodyValidator Exported, BodyValidator Mapping) Validators = Samples.Validators(Action, Types);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"items": []}""")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.deep", "name": "n", "kind": "direct", "number": 3}]}""")]
    [InlineData("""{"items": [{"@odata.type": "microsoft.graph.deep", "number": null}]}""")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.deep", "number": 1}, {"@odata.type": "#microsoft.graph.other", "own": {"kind": "indirect"}}, {"number": 2, "@odata.type": "#microsoft.graph.deep"}]}""")]
    [InlineData("""{"one": {"@odata.type": "#microsoft.graph.deep", "number": 1}}""")]
    [InlineData("""{"one": {"kind": "direct"}}""")]
    [InlineData("""{"one": null, "plain": null, "flags": null}""")]
    [InlineData("""{"plain": {"@odata.type": "#microsoft.graph.plain", "text@odata.type": "#String", "text": "t"}, "@odata.context": "c"}""")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.other", "next": {"@odata.type": "#microsoft.graph.deep", "all": [{"@odata.type": "#microsoft.graph.deep", "number": 1}, {"@odata.type": "#microsoft.graph.other", "own": {}}]}}]}""")]
    [InlineData("""{"flags": "a"}""")]
    [InlineData("""{"flags": "b,a"}""")]
    [InlineData("""{"open": {"anything": [1]}}""")]
    [InlineData("""{"shell": {"@odata.type": "#microsoft.graph.someShell", "x": 1}}""")]
    [InlineData("""{"unknown": [1, {"a": null}]}""")]
    public void Accepts_what_the_types_admit(string body) => Violations(body).Should().BeEmpty();

    [Theory]
    [InlineData("7", "", "type", "the body is 7; expected an object (beta/x-assign.md:40)")]
    [InlineData("null", "", "type", "the body is null; expected an object (beta/x-assign.md:40)")]
    [InlineData("""{"other": 1}""", "/other", "additionalProperties", "\"/other\" is not documented (beta/x-assign.md:40)")]
    [InlineData("""{"a/b~": 1}""", "/a~1b~0", "additionalProperties", "\"/a~1b~0\" is not documented (beta/x-assign.md:40)")]
    [InlineData("""{"items": null}""", "/items", "type", "\"/items\" is null; expected an array (beta/x-assign.md:40)")]
    [InlineData("""{"items": {"a": 1}}""", "/items", "type", "\"/items\" is an object; expected an array (beta/x-assign.md:40)")]
    [InlineData("""{"items": [null]}""", "/items/0", "type", "\"/items/0\" is null; expected an object (beta/x-assign.md:40)")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.deep"}, 7]}""", "/items/1", "type", "\"/items/1\" is 7; expected an object (beta/x-assign.md:40)")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.deep"}, {"@odata.type": "#microsoft.graph.deep", "number": "3"}]}""", "/items/1/number", "type", "\"/items/1/number\" is \"3\"; expected an integer or null (beta.csdl.xml:10)")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.other", "number": 3}]}""", "/items/0/number", "additionalProperties", "\"/items/0/number\" is not documented (beta.csdl.xml:11)")]
    [InlineData("""{"items": [{"number": 3}]}""", "/items/0", "required", "\"/items/0\" lacks the property \"@odata.type\" (beta.csdl.xml:4)")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.base"}]}""", "/items/0/@odata.type", "@odata.type", "\"/items/0/@odata.type\" is \"#microsoft.graph.base\", which is abstract; expected one of \"#microsoft.graph.deep\", \"#microsoft.graph.middle\", \"#microsoft.graph.other\" (beta.csdl.xml:4)")]
    [InlineData("""{"one": {"@odata.type": "#microsoft.graph.other"}}""", "/one/@odata.type", "@odata.type", "\"/one/@odata.type\" is \"#microsoft.graph.other\"; expected one of \"#microsoft.graph.deep\", \"#microsoft.graph.middle\" (beta.csdl.xml:9)")]
    [InlineData("""{"items": [{"@odata.type": 7}]}""", "/items/0/@odata.type", "type", "\"/items/0/@odata.type\" is 7; expected one of \"#microsoft.graph.deep\", \"#microsoft.graph.middle\", \"#microsoft.graph.other\" (beta.csdl.xml:4)")]
    [InlineData("""{"plain": {"@odata.type": "#microsoft.graph.deep"}}""", "/plain/@odata.type", "@odata.type", "\"/plain/@odata.type\" is \"#microsoft.graph.deep\"; expected one of \"#microsoft.graph.plain\", \"microsoft.graph.plain\" (beta.csdl.xml:12)")]
    [InlineData("""{"one": {"kind": "Direct"}}""", "/one/kind", "enum", "\"/one/kind\" is \"Direct\"; expected one of \"direct\", \"indirect\" (beta.csdl.xml:13)")]
    [InlineData("""{"one": {"kind": null}}""", "/one/kind", "type", "\"/one/kind\" is null; expected a string (beta.csdl.xml:9)")]
    [InlineData("""{"one": {"name": null}}""", "/one/name", "type", "\"/one/name\" is null; expected a string (beta.csdl.xml:5)")]
    [InlineData("""{"one": "x"}""", "/one", "type", "\"/one\" is \"x\"; expected an object (beta/x-assign.md:41)")]
    [InlineData("""{"flags": "a,c"}""", "/flags", "pattern", "\"/flags\" is \"a,c\"; expected a text that matches ^(a|b)(, ?(a|b))*(?![\\s\\S]) (beta.csdl.xml:14)")]
    [InlineData("""{"items": [{"@odata.type": "#microsoft.graph.deep", "next": {"@odata.type": "#microsoft.graph.deep", "next": {"@odata.type": "#microsoft.graph.deep", "next": {"@odata.type": "#microsoft.graph.deep", "name": 7}}}}]}""", "/items/0/next/next/next/name", "type", "\"/items/0/next/next/next/name\" is 7; expected a string (beta.csdl.xml:5)")]
    public void Names_the_place_and_the_source_of_what_it_refuses(string body, string pointer, string keyword, string message)
    {
        var violation = Violations(body).Should().ContainSingle().Subject;

        violation.Pointer.Should().Be(pointer);
        violation.Keyword.Should().Be(keyword);
        violation.Message.Should().Be(message);
    }

    [Fact]
    public void Finds_every_fault_in_the_body_s_order()
        => Violations("""{"zzz": 1, "one": {"kind": "x", "name": 7}, "items": [{"@odata.type": "#microsoft.graph.base"}, 3]}""")
            .Select(violation => violation.Pointer)
            .Should().Equal("/zzz", "/one/kind", "/one/name", "/items/0/@odata.type", "/items/1");

    [Fact]
    public async Task Both_forms_and_the_schema_without_any_dispatch_agree_on_mutated_bodies()
    {
        const string Body = """
            {"items": [{"@odata.type": "#microsoft.graph.deep", "name": "n", "kind": "direct", "number": 3,
              "next": {"@odata.type": "#microsoft.graph.other", "own": {"kind": "indirect"}, "all": [{"@odata.type": "#microsoft.graph.deep", "number": 1}, {"@odata.type": "#microsoft.graph.middle"}]}}],
             "one": {"@odata.type": "#microsoft.graph.deep", "number": 1}, "plain": {"text": "t"}, "flags": "a,b", "open": {"x": 1}}
            """;
        var plain = await JsonSchema.FromJsonAsync(ContractDeriver.Derive(Action, Types).Request!.Schema);
        var (accepted, refused) = (0, 0);
        foreach (var (index, body) in BodyMutations.Of(Body).Index())
        {
            var exported = Samples.Validate(Validators.Exported, body);
            var mapping = Samples.Validate(Validators.Mapping, body);

            mapping.Select(each => (each.Pointer, each.Keyword)).Should().Equal(exported.Select(each => (each.Pointer, each.Keyword)), body);
            // Trying every branch takes long, and throws at an integer beyond 64 bits.
            if (index % 7 == 0 && !body.Contains("99999999999999999999", StringComparison.Ordinal))
            {
                var verdict = new JsonSchemaValidator().Validate(JToken.Parse(body), plain);
                exported.IsEmpty.Should().Be(verdict.Count == 0, body);
            }

            _ = exported.IsEmpty ? accepted++ : refused++;
        }

        accepted.Should().BeGreaterThan(40);
        refused.Should().BeGreaterThan(300);
    }

    [Theory]
    [InlineData("""{"type": "object", "format": "date"}""", "/format")]
    [InlineData("""{"properties": {"a": {"const": 1}}}""", "/properties/a/const")]
    [InlineData("""{"items": [{}]}""", "/items")]
    [InlineData("""{"if": {}, "then": {}}""", "/if, /then")]
    [InlineData("""{"allOf": [{"if": {"required": ["kind"]}, "then": {}}]}""", "/allOf/0/if, /allOf/0/then")]
    [InlineData("""{"enum": [1]}""", "/enum/0")]
    [InlineData("""{"type": "date"}""", "/type")]
    [InlineData("""{"pattern": "("}""", "/pattern")]
    [InlineData("""{"maxItems": 0}""", "/maxItems")]
    [InlineData("""{"$ref": "other.json"}""", "other.json is not in the schema")]
    [InlineData("""{"$ref": "#/definitions/a", "minLength": 1, "definitions": {"a": {}}}""", "/$ref")]
    [InlineData("[]", "the schema must be a JSON object")]
    [InlineData("{", "the schema is not JSON at line 1")]
    public void Refuses_a_schema_that_it_would_not_evaluate_whole(string schema, string place)
    {
        var act = () => BodyValidator.FromSchema(schema);

        act.Should().Throw<SchemaException>().Which.Message.Should().Contain(place);
    }

    [Theory]
    [InlineData("""{"anyOf": [{"type": "integer"}, {"type": "boolean"}]}""", "1", "\"x\"", "anyOf")]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"type": "number"}]}""", "1.5", "1", "oneOf")]
    [InlineData("""{"not": {"type": "integer"}}""", "1.5", "1", "not")]
    [InlineData("""{"allOf": [{"type": "integer"}, {"minimum": 3}]}""", "3", "2", "minimum")]
    [InlineData("""{"minLength": 2, "maxLength": 2}""", "\"ab\"", "\"abc\"", "maxLength")]
    [InlineData("""{"type": "array", "minItems": 1, "maxItems": 1}""", "[1]", "[]", "minItems")]
    [InlineData("""{"additionalProperties": {"type": "string"}}""", """{"a": "b"}""", """{"a": 1}""", "type")]
    [InlineData("""{"required": ["a"]}""", "7", """{"b": 1}""", "required")]
    [InlineData("""{"type": ["string", "null"], "enum": ["a", null]}""", "null", "\"b\"", "enum")]
    [InlineData("""{"type": ["string", "null"], "enum": ["a"]}""", "\"a\"", "null", "type")]
    public void Evaluates_what_else_a_schema_may_say(string schema, string accepted, string refused, string keyword)
    {
        var validator = BodyValidator.FromSchema(schema);

        Samples.Validate(validator, accepted).Should().BeEmpty();
        Samples.Validate(validator, refused).Should().ContainSingle().Which.Keyword.Should().Be(keyword);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nested_bases_with_many_derived_types_cost_no_power_of_their_depth(bool isTyped)
    {
        var derived = Enumerable.Range(0, 60).Select(index
            => $"<ComplexType Name=\"d{index:00}\" BaseType=\"graph.b\"><Property Name=\"p{index:00}\" Type=\"graph.b\" /></ComplexType>");
        var types = Samples.Types("<ComplexType Name=\"b\" Abstract=\"true\"><Property Name=\"inner\" Type=\"graph.b\" /></ComplexType>" + string.Concat(derived));
        var response = ContractDeriver.Derive(Samples.Operation() with { ResponseType = new TypeLink("b", "b.md", IsCollection: false, Samples.Line(50)) }, types).Response!;
        var type = isTyped ? "\"@odata.type\": \"#microsoft.graph.d59\", " : "";
        var body = string.Concat(Enumerable.Repeat($"{{{type}\"inner\": ", 6)) + "7" + new string('}', 6);

        var watch = Stopwatch.StartNew();
        foreach (var validator in new[] { response.Schema, response.MappingSchema }.Select(BodyValidator.FromSchema))
        {
            Samples.Validate(validator, body).Should().ContainSingle().Which.Pointer.Should().EndWith("/inner/inner");
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), "60 branches in 6 levels tried one by one are 46 thousand million");
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_changes_neither_verdict_nor_text(string culture)
    {
        var operation = Samples.Operation(
            Samples.Row("i", "Edm.Int32"), Samples.Row("d", "Edm.Double"), Samples.Row("t", "Edm.DateTimeOffset"), Samples.Row("k", "kind"));
        const string Body = """{"i": -99999999999, "d": 1.5, "t": "2017-01-01T00:00:00Z", "k": "INDIRECT"}""";
        string Result() => ContractDeriver.Derive(operation, Types).Request!.Schema
            + string.Join('\n', Samples.Validate(Samples.Validators(operation, Types).Exported, Body));
        var expected = In(CultureInfo.InvariantCulture, Result);

        In(CultureInfo.GetCultureInfo(culture), Result).Should().Be(expected).And.Contain("is -99999999999; expected a number from -2147483648");
    }

    [Theory]
    [InlineData("""{"items": 1e999999}""")]
    [InlineData("""{"items": -1e-999999}""")]
    [InlineData("""{"": 1, "__proto__": {}, "$ref": "#", "\u0000": []}""")]
    [InlineData("""{"items": [{"@odata.type": ""}, {"@odata.type": null}, {"@odata.type": {}}, {"@odata.type": "\u0000"}]}""")]
    [InlineData("""{"one": {"a": 1, "a": 2}, "one": 7}""")]
    public void A_hostile_body_is_refused_and_does_no_harm(string body) => Violations(body).Should().NotBeEmpty();

    [Fact]
    public void A_body_nested_as_deep_as_the_reader_lets_pass_is_judged()
    {
        var depth = JsonText.MaximumDepth - 2;
        var body = "{\"one\":" + string.Concat(Enumerable.Repeat("{\"@odata.type\":\"#microsoft.graph.deep\",\"next\":", depth - 1)) + "{\"@odata.type\":\"#microsoft.graph.deep\",\"name\":7}" + new string('}', depth);

        Violations(body).Should().ContainSingle().Which.Pointer.Should().EndWith("/next/name");
    }

    [Fact]
    public void Long_values_and_many_faults_stay_readable()
    {
        var violations = Violations($$"""{"one": "{{new string('x', 100_000)}}", "items": [{{string.Join(',', Enumerable.Repeat("7", 10_000))}}]}""");

        violations.Should().HaveCount(10_001);
        violations[0].Message.Length.Should().BeLessThan(200);
        violations[^1].Pointer.Should().Be("/items/9999");
    }

    [Fact]
    public void One_validator_judges_on_many_threads()
    {
        var counts = new int[2_000];
        Parallel.For(0, counts.Length, index => counts[index] = Samples.Validate(
            Validators.Exported,
            index % 2 == 0 ? """{"items": [{"@odata.type": "#microsoft.graph.deep", "number": 3}]}""" : """{"items": [{"name": 7}, 7]}""").Length);

        counts.Should().OnlyContain(count => count == 0 || count == 2).And.Subject.Count(count => count == 2).Should().Be(1_000);
    }

    private static ImmutableArray<SchemaViolation> Violations(string body)
    {
        var exported = Samples.Validate(Validators.Exported, body);
        Samples.Validate(Validators.Mapping, body).Select(each => (each.Pointer, each.Keyword))
            .Should().Equal(exported.Select(each => (each.Pointer, each.Keyword)), "both forms of the schema are the same contract");
        return exported;
    }

    private static string In(CultureInfo culture, Func<string> result)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return result();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
