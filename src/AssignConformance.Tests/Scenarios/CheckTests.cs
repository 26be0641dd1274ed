using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Schemas.Validation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class CheckTests
{
    private static readonly BodyValidator Validator = BodyValidator.FromSchema(
        File.ReadAllText(Repository.InRoot("features", "schemas", "v1.0", "devicecompliancepolicy-assign.response.schema.json")));

    [Fact]
    public void A_status_code_that_is_documented_is_no_mismatch()
        => StatusCheck.Check(SendingSample.Answered(200), 200).Should().BeEmpty();

    [Fact]
    public void A_wrong_status_code_is_AC7001_with_the_reason_that_the_target_gave()
    {
        var sending = SendingSample.Answered(400, headers: new WireField("x-conformance-reason", "/assignments: expected an array"));

        StatusCheck.Check(sending, 200).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            RuleId = "AC7001", Expected = "200", Actual = "400", Message = "Wrong status: expected status code 200, got 400 (/assignments: expected an array)",
        });
    }

    [Fact]
    public void A_documented_path_that_is_refused_is_AC7017()
        => StatusCheck.Check(SendingSample.Answered(404, variation: Variation.OtherPath), 200).Single().RuleId.Should().Be("AC7017");

    [Theory]
    [InlineData("OK", "OK", false)]
    [InlineData("", "OK", false)]
    [InlineData("Okay", "OK", true)]
    public void Another_reason_phrase_is_AC7011(string actual, string expected, bool isMismatch)
        => ReasonCheck.Check(SendingSample.Answered(200, reason: actual), expected).Select(mismatch => mismatch.RuleId)
            .Should().Equal(isMismatch ? ["AC7011"] : Array.Empty<string>());

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("Application/JSON; charset=utf-8", false)]
    [InlineData("text/plain", true)]
    [InlineData(null, true)]
    public void Another_media_type_is_AC7002(string? actual, bool isMismatch)
        => MediaTypeCheck.Check(SendingSample.Answered(200, headers: actual is null ? [] : [new WireField("content-type", actual)]), "application/json")
            .Select(mismatch => mismatch.RuleId).Should().Equal(isMismatch ? ["AC7002"] : Array.Empty<string>());

    [Theory]
    [InlineData(204, "location", false)]
    [InlineData(204, null, true)]
    [InlineData(400, null, false)]
    public void A_header_field_that_the_page_shows_and_the_answer_lacks_is_AC7012(int status, string? field, bool isMismatch)
    {
        var answered = SendingSample.Answered(status, headers: field is null ? [] : [new WireField(field, "elsewhere")]);
        var shown = new[] { "Location", "Content-Length", "client-request-id" }.Select(name => new HeaderField(name, "x", new SourceSpan("v1.0/x.md", 9, 1, 9, 2)));

        HeaderFieldCheck.Check(answered with { Example = answered.Example with { StatusCode = 204, ResponseHeaders = [.. shown] } }).Select(mismatch => (mismatch.RuleId, mismatch.Message))
            .Should().Equal(isMismatch ? [("AC7012", "The header field Location is missing")] : Array.Empty<(string, string)>());
    }

    [Theory]
    [InlineData("text/csv", "", true)]
    [InlineData("text/csv", "a,b", false)]
    [InlineData("application/json", "", false)]
    public void A_body_of_another_kind_than_JSON_that_is_missing_is_AC7002(string mediaType, string body, bool isMismatch)
        => MediaTypeCheck.Check(SendingSample.Answered(200, body, headers: new WireField("Content-Type", mediaType)), mediaType)
            .Select(mismatch => mismatch.RuleId).Should().Equal(isMismatch ? ["AC7002"] : Array.Empty<string>());

    [Theory]
    [InlineData("", false)]
    [InlineData("{}", true)]
    public void A_body_where_none_is_documented_is_AC7006(string body, bool isMismatch)
        => NoBodyCheck.Check(SendingSample.Answered(204, body)).Select(mismatch => mismatch.RuleId)
            .Should().Equal(isMismatch ? ["AC7006"] : Array.Empty<string>());

    [Fact]
    public void A_body_that_only_Content_Length_tells_of_is_AC7006()
        => NoBodyCheck.Check(SendingSample.Answered(204, headers: new WireField("Content-Length", "2"))).Single().Actual.Should().Be("2 bytes");

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("{\"a\": 1,}", "AC7003")]
    [InlineData("", "AC7003")]
    [InlineData("{\"a\": 1, \"a\": 2}", "AC7013")]
    public void A_body_that_is_not_JSON_is_AC7003_and_a_doubled_member_AC7013(string body, params string[] rules)
        => JsonCheck.Check(JsonText.Read(body)).Select(mismatch => mismatch.RuleId).Should().Equal(rules);

    [Fact]
    public void A_value_of_another_type_is_AC7004_at_its_pointer()
        => SchemaCheck.Check(Read("""{"value": [{"@odata.type": "#microsoft.graph.deviceCompliancePolicyAssignment", "id": 7}]}"""), Validator)
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { RuleId = "AC7004", Pointer = "/value/0/id", Keyword = "type", Actual = "7" });

    [Fact]
    public void An_unknown_type_name_is_AC7005_and_not_AC7004_too()
    {
        var body = Read("""{"value": [{"@odata.type": "#microsoft.graph.nothing"}]}""");

        ODataTypeCheck.Check(body, null, Validator).Select(mismatch => (mismatch.RuleId, mismatch.Pointer)).Should().Equal(("AC7005", "/value/0/@odata.type"));
        SchemaCheck.Check(body, Validator).Should().BeEmpty();
    }

    [Theory]
    [InlineData("#microsoft.graph.deviceCompliancePolicyAssignment", "microsoft.graph.deviceCompliancePolicyAssignment", true)]
    [InlineData("microsoft.graph.deviceCompliancePolicyAssignment", "microsoft.graph.deviceCompliancePolicyAssignment", false)]
    [InlineData("#microsoft.graph.deviceCompliancePolicyAssignment", "#microsoft.graph.deviceCompliancePolicyAssignment", false)]
    [InlineData("microsoft.graph.deviceCompliancePolicyAssignment", "#microsoft.graph.deviceCompliancePolicyAssignment", false)]
    public void A_hash_that_the_page_has_and_the_answer_lacks_is_AC7005(string documented, string actual, bool isMismatch)
    {
        static string Body(string type) => $$"""{"value": [{"@odata.type": "{{type}}"}]}""";

        ODataTypeCheck.Check(Read(Body(actual)), Read(Body(documented)), Validator).Select(mismatch => (mismatch.RuleId, mismatch.Pointer))
            .Should().Equal(isMismatch ? [("AC7005", (string?)"/value/0/@odata.type")] : Array.Empty<(string, string?)>());
    }

    [Fact]
    public void Every_value_that_is_not_the_documented_one_is_AC7007()
        => DocumentedBodyCheck.Check(Read("""{"b": [1, 2.0, 3], "a": "y", "d": null}"""), """{"a": "x", "b": [1, 2], "c": true, "d": null}""")
            .Select(mismatch => (mismatch.RuleId, mismatch.Pointer, mismatch.Expected, mismatch.Actual))
            .Should().Equal(
                ("AC7007", "/a", "\"x\"", "\"y\""),
                ("AC7007", "/b/2", "(absent)", "3"),
                ("AC7007", "/c", "true", "(absent)"));

    [Theory]
    [InlineData("[1.5, 12345678901234567890123]", "[1.50, 12345678901234567890123]")]
    [InlineData("[1, 1]", "[1.0, 2]", "/1")]
    [InlineData("12345678901234567890123", "12345678901234567890124", "")]
    [InlineData("[1.5]", "[1.25]", "/0")]
    [InlineData("[true, true]", "[true, false]", "/1")]
    [InlineData("[1, 2]", "[1]", "/1")]
    [InlineData("[1]", "[1, 2]", "/1")]
    [InlineData("""{"a": 1, "b": {"c": 2}}""", """{"a": 1, "b": {}}""", "/b/c")]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": null}""", "/b")]
    [InlineData("""{"a": "1"}""", """{"a": 1}""", "/a")]
    public void Values_differ_where_they_say_something_else(string documented, string actual, params string[] places)
        => DocumentedBodyCheck.Check(Read(actual), documented).Select(mismatch => mismatch.Pointer).Should().Equal(places);

    [Theory]
    [InlineData(200, 401, "AC7008")]
    [InlineData(204, 400, "AC7009")]
    [InlineData(200, 415, "AC7015")]
    [InlineData(201, 405, "AC7016")]
    [InlineData(403, 401, "AC7001")]
    [InlineData(401, 401, null)]
    public void A_request_that_should_be_refused_and_is_not_has_a_rule_a_kind(int actual, int expected, string? rule)
        => RefusalCheck.Check(SendingSample.Refused(actual, """{"error": {"code": "x", "message": "y"}}"""), expected, Expectations.OfPages)
            .Select(mismatch => mismatch.RuleId).Should().Equal(rule is null ? [] : [rule]);

    [Theory]
    [InlineData("", "AC7003")]
    [InlineData("""{"message": "no"}""", "AC7004", "AC7004")]
    [InlineData("""{"error": {"code": "x"}}""", "AC7004")]
    public void A_refusal_without_the_error_object_is_told(string body, params string[] rules)
        => RefusalCheck.Check(SendingSample.Refused(401, body), 401, Expectations.OfPages).Select(mismatch => mismatch.RuleId).Should().Equal(rules);

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/problem+json")]
    public void A_refusal_of_another_media_type_is_told(string type)
        => RefusalCheck.Check(SendingSample.Answered(401, """{"error": {"code": "x", "message": "y"}}""", Variation.Broken, headers: new WireField("Content-Type", type)), 401, Expectations.OfPages)
            .Select(mismatch => mismatch.RuleId).Should().Equal("AC7002");

    private static JsonTree Read(string text) => JsonText.Read(text).Root!;
}
