using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Tests.Schemas;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>What the page says of an answer outside of its types.</summary>
public sealed class JudgeAnswerTests
{
    private static readonly ProofSubject s_policy = Exchanges.Answering("""{"id": "a"}""");
    private static readonly ProofSubject s_nothing = Exchanges.AnsweringNothing();

    [Fact]
    public void Another_status_code_than_the_documented_one_is_forbidden()
        => s_policy.Answer(response => response with { StatusCode = 201 }).ShouldBeForbidden("the page says 200 (beta/x-assign.md:80)");

    [Fact]
    public void Another_status_code_that_the_prose_names_is_allowed_where_the_page_shows_no_answer()
        => Exchanges.Subject(Samples.Operation() with { StatusCodes = [new Located<int>(200, Samples.Line(50)), new Located<int>(202, Samples.Line(50))] }, body: null)
            .Answer(response => response with { StatusCode = 202 }).ShouldBeAllowed(Looseness.SeveralStatusCodes);

    [Fact]
    public void Another_reason_phrase_is_forbidden()
        => s_policy.Answer(response => response with { ReasonPhrase = "Fine" }).ShouldBeForbidden("the page says \"OK\"");

    [Fact]
    public void A_reason_phrase_may_be_left_out()
        => s_policy.Answer(response => response with { ReasonPhrase = "" }).ShouldBeAllowed(Looseness.ReasonOmissible);

    [Fact]
    public void Any_reason_phrase_will_do_where_the_page_shows_none()
        => Exchanges.Subject(Samples.Operation(), body: null).Answer(response => response with { ReasonPhrase = "Fine" }).ShouldBeAllowed(Looseness.ReasonUndocumented);

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/problem+json")]
    public void Another_media_type_is_forbidden(string type)
        => s_policy.Answer(response => response with { Headers = [new WireField("Content-Type", type)] }).ShouldBeForbidden("the page's body is application/json (beta/x-assign.md:84)");

    [Fact]
    public void A_body_without_media_type_is_forbidden()
        => s_policy.Answer(response => response with { Headers = [] }).ShouldBeForbidden("application/json");

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("APPLICATION/JSON;odata.metadata=minimal")]
    public void Parameters_and_letters_case_of_a_media_type_say_nothing(string type)
        => s_policy.Answer(response => response with { Headers = [new WireField("content-type", type)] }).ShouldBeAllowed(Looseness.MediaTypeParameter);

    [Fact]
    public void A_field_that_nobody_documents_is_allowed()
        => s_policy.Answer(response => response with { Headers = response.Headers.Add(new WireField("x-new", "1")) }).ShouldBeAllowed(Looseness.FieldUndocumented);

    [Fact]
    public void A_field_that_the_page_shows_must_be_there()
        => Located().Answer(response => response with { Headers = [response.Headers[0]] }).ShouldBeForbidden("Location: the page shows the field Location (beta/x-assign.md:82)");

    [Fact]
    public void The_value_of_a_field_that_the_page_shows_is_an_example()
        => Located().Answer(response => response with { Headers = [response.Headers[0], new WireField("Location", "https://other")] }).ShouldBeAllowed(Looseness.FieldValue);

    [Fact]
    public void A_body_where_none_is_documented_is_forbidden()
        => s_nothing.Answer("{}").ShouldBeForbidden("the page documents no body (beta/x-assign.md:81)");

    [Fact]
    public void A_length_that_announces_a_body_where_none_is_documented_is_forbidden()
        => s_nothing.Answer(response => response with { Headers = [new WireField("Content-Length", "2")] }).ShouldBeForbidden("a length announces one");

    [Fact]
    public void A_length_of_nothing_is_allowed_where_no_body_is_documented()
        => s_nothing.Answer(response => response with { Headers = [new WireField("Content-Length", "0")] }).ShouldBeAllowed(Looseness.FieldUndocumented);

    [Fact]
    public void A_body_may_be_there_or_not_where_the_page_names_its_type_and_shows_none()
    {
        var subject = Exchanges.Answering("""{"id": "a"}""", change: operation => operation with { Examples = [operation.Examples[0] with { Response = operation.Examples[0].Response! with { Body = null } }] });
        var empty = subject with { Response = subject.Response with { Body = default } };

        empty.Answer(response => response with { Body = subject.Response.Body }).ShouldBeAllowed(Looseness.BodyNotShown);
        empty.Answer("""{"id": 7}""").ShouldBeForbidden("/id");
        empty.Answer(response => response with { Headers = response.Headers.Add(new WireField("Content-Length", "2")) }).ShouldBeForbidden("a length announces one");
    }

    [Fact]
    public void No_body_where_one_is_documented_is_forbidden()
        => s_policy.Answer(response => response with { Body = default }).ShouldBeForbidden("the page shows a body (beta/x-assign.md:84)");

    [Theory]
    [InlineData("""{"id": "a" """)]
    [InlineData("""{"id": "a"} {}""")]
    [InlineData("""{'id': "a"}""")]
    [InlineData("""{"id": "a",}""")]
    [InlineData("\uFEFF{\"id\": \"a\"}")]
    public void What_is_no_strict_JSON_is_forbidden(string body) => s_policy.Answer(body).ShouldBeForbidden("no JSON (RFC 8259)");

    [Fact]
    public void A_doubled_name_is_forbidden()
        => s_policy.Answer("""{"id": "a", "id": "a"}""").ShouldBeForbidden("/id: an object holds \"id\" twice");

    [Fact]
    public void The_same_values_in_other_bytes_are_allowed()
        => s_policy.Answer("""{ "id":"\u0061" }""").ShouldBeAllowed(Looseness.SameMessage);

    private static ProofSubject Located()
    {
        var subject = Exchanges.Answering("""{"id": "a"}""", change: operation => operation with
        {
            Examples = [operation.Examples[0] with { Response = operation.Examples[0].Response! with { Headers = [new HeaderField("Location", "https://x", Samples.Line(82)), new HeaderField("Content-Type", "application/json", Samples.Line(83))] } }],
        });
        return subject with { Response = subject.Response with { Headers = subject.Response.Headers.Add(new WireField("Location", "https://x")) } };
    }
}
