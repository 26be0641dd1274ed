using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Schemas.Walking;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

/// <summary>What mismatches say word by word, with what was expected and what came.</summary>
public sealed class CheckMessageTests
{
    private static readonly Expectations s_live = Expectations.OfLiveService(new Uri("https://graph.microsoft.com"), TimeSpan.FromSeconds(60), []);

    private static (string Message, string? Expected, string? Actual) Told(IEnumerable<Mismatch> mismatches)
        => mismatches.Select(mismatch => (mismatch.Message, mismatch.Expected, mismatch.Actual)).Should().ContainSingle().Subject;

    [Theory]
    [InlineData("text/html; charset=utf-8", "Wrong media type: expected application/json, got text/html", "text/html; charset=utf-8")]
    [InlineData(null, "Wrong media type: expected application/json, got no Content-Type", "(none)")]
    public void A_media_type(string? type, string message, string actual)
        => Told(MediaTypeCheck.Check(SendingSample.Answered(200, "{}", headers: type is null ? [] : [new WireField("Content-Type", type)]), "application/json")).Should().Be((message, "application/json", actual));

    [Fact]
    public void A_missing_body_of_another_media_type()
        => Told(MediaTypeCheck.Check(SendingSample.Answered(200, headers: new WireField("Content-Type", "text/plain")), "text/plain")).Should().Be(("No body: expected one of media type text/plain", "text/plain", "(none)"));

    [Fact]
    public void A_reason_phrase()
        => Told(ReasonCheck.Check(SendingSample.Answered(200, reason: "Fine"), "OK")).Should().Be(("Wrong reason phrase: expected \"OK\", got \"Fine\"", "OK", "Fine"));

    [Fact]
    public void A_body_where_none_is_documented()
    {
        Told(NoBodyCheck.Check(SendingSample.Answered(204, "{}"))).Should().Be(("A body where none is documented: 2 bytes", "no body", "2 bytes"));
        Told(NoBodyCheck.Check(SendingSample.Answered(204, headers: new WireField("Content-Length", "1")))).Should().Be(("A body where none is documented: 1 bytes", "no body", "1 bytes"));
        NoBodyCheck.Check(SendingSample.Answered(204, headers: new WireField("Content-Length", "0"))).Should().BeEmpty();
    }

    [Theory]
    [InlineData(200, 401, "Accepted: expected a refusal with status code 401, got 200")]
    [InlineData(399, 401, "Accepted: expected a refusal with status code 401, got 399")]
    [InlineData(400, 401, "Refused otherwise: expected a refusal with status code 401, got 400")]
    public void A_refusal(int actual, int expected, string message)
        => Told(RefusalCheck.Check(SendingSample.Refused(actual, """{"error": {"code": "x", "message": "y"}}"""), expected, Expectations.OfPages).Where(mismatch => mismatch.RuleId != "AC7004"))
            .Should().Be((message, $"{expected}", $"{actual}"));

    [Fact]
    public void A_refusal_where_any_will_do()
        => Told(RefusalCheck.Check(SendingSample.Refused(500, """{"error": {"code": "x", "message": "y"}}"""), 401, s_live)).Should().Be(("Refused otherwise: expected a refusal with status code 4xx, got 500", "4xx", "500"));

    [Theory]
    [InlineData("""{"error": {"message": "y"}}""", "/error/code", "(absent)")]
    [InlineData("""{"error": {"code": "", "message": "y"}}""", "/error/code", "\"\"")]
    [InlineData("""{"error": {"code": "x", "message": true}}""", "/error/message", "true")]
    [InlineData("""{"error": {"code": "x", "message": false}}""", "/error/message", "false")]
    public void An_error_object(string body, string pointer, string actual)
    {
        var mismatches = RefusalCheck.Check(SendingSample.Refused(401, body), 401, Expectations.OfPages).ToList();

        Told(mismatches).Should().Be(($"Not Graph's error object: no text at \"{pointer}\"", "a string", actual));
        (mismatches[0].Pointer, mismatches[0].Keyword).Should().Be((pointer, "required"));
    }

    [Theory]
    [InlineData("""{"value": {"groupId": "g"}}""", "\"/value\" lacks its \"@odata.type\": the declared type microsoft.graph.target is abstract")]
    [InlineData("""{"groupId": "g"}""", "The body lacks its \"@odata.type\": the declared type microsoft.graph.target is abstract")]
    public void An_object_of_an_abstract_type(string body, string message)
    {
        var types = Samples.Types("""<ComplexType Name="target" Abstract="true" /><ComplexType Name="groupTarget" BaseType="graph.target"><Property Name="groupId" Type="Edm.String" /></ComplexType>""");

        Told(AbstractTypeCheck.Check(JsonText.Read(body).Root!, documented: null, new DeclaredBody.Instance(new TypeReference("microsoft.graph.target", IsCollection: false)), types))
            .Should().Be((message, "a type derived from microsoft.graph.target", "(absent)"));
    }

    [Theory]
    [InlineData(400, "The documented path is refused: ")]
    [InlineData(399, "Wrong status: ")]
    public void A_status_at_another_path_of_the_page(int actual, string begin)
        => Told(StatusCheck.Check(SendingSample.Answered(actual, variation: Variation.OtherPath), 200)).Message.Should().StartWith(begin + "expected status code 200, got ");

    [Theory]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void Text_is_cut_after_eighty_characters(int length, bool isCut)
        => JsonExcerpt.Of(JsonText.Read($"\"{new string('a', length)}\"").Root).Should().Be($"\"{new string('a', 80)}{(isCut ? "…" : "")}\"");
}
