using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>What a strict stub made from the page must refuse, and what it need not.</summary>
public sealed class JudgeRequestTests
{
    private static readonly ProofSubject s_assigning = Exchanges.AnsweringNothing();

    [Fact]
    public void Another_verb_is_forbidden()
        => s_assigning.Send(request => request with { Method = "PUT" }).ShouldBeForbidden("the page says POST (beta/x-assign.md:20)");

    [Theory]
    [InlineData("/beta/xs/sample-xId/assignzz")]
    [InlineData("/beta/xs/sample-xId/assign/more")]
    [InlineData("/beta/xs/sample-xId")]
    [InlineData("/v1.0/xs/sample-xId/assign")]
    [InlineData("/beta/xs//assign")]
    public void Another_path_is_forbidden(string target)
        => s_assigning.Send(request => request with { Target = target }).ShouldBeForbidden("the page says /beta/xs/{xId}/assign");

    [Fact]
    public void Another_instance_of_the_documented_path_is_allowed()
        => s_assigning.Send(request => request with { Target = "/beta/xs/other%20id/assign?x=1" }).ShouldBeAllowed(Looseness.OtherPath);

    [Theory]
    [InlineData("/xs(id='{id}')/do", "/beta/xs(id='a')/do", false)]
    [InlineData("/xs(id='{id}')/do", "/beta/xs(id='')/do", true)]
    [InlineData("/xs/{a}:/{b}:/do", "/beta/xs/1:/2:/do", false)]
    [InlineData("/xs/a b", "/beta/xs/a%20b", false)]
    [InlineData("/xs/{a}-{b}-c", "/beta/xs/1-2-c", false)]
    [InlineData("/xs/{a}-{b}-c", "/beta/xs/1-c", true)]
    public void A_placeholder_within_a_segment_stands_for_something(string template, string target, bool isForbidden)
    {
        var subject = s_assigning with { Contract = s_assigning.Contract with { Operation = s_assigning.Contract.Operation with { Paths = [new Located<string>(template, Samples.Line(20))] } } };

        subject.Send(request => request with { Target = target }).IsForbidden.Should().Be(isForbidden);
    }

    [Fact]
    public void No_token_is_forbidden()
        => s_assigning.Send(request => request with { Authenticated = false }).ShouldBeForbidden("bearer token (RFC 6750)");

    [Fact]
    public void Credentials_of_another_scheme_are_forbidden_by_the_row_of_the_page()
        => With(new RequestHeader("Authorization", null, "Bearer {token}. Required.", Samples.Line(30)))
            .Send(request => request with { Authenticated = false, Headers = request.Headers.Add(new WireField("Authorization", "Basic x")) })
            .ShouldBeForbidden("the page asks for Authorization: Bearer (beta/x-assign.md:30)");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/problem+json")]
    public void Another_media_type_is_forbidden(string type)
        => s_assigning.Send(request => request with { Headers = [new WireField("Content-Type", type)] }).ShouldBeForbidden("the page's request body is application/json");

    [Fact]
    public void A_charset_says_nothing()
        => s_assigning.Send(request => request with { Headers = [new WireField("Content-Type", "application/json; charset=utf-16"), request.Headers[1]] }).ShouldBeAllowed(Looseness.MediaTypeParameter);

    [Fact]
    public void A_field_may_be_left_out_where_its_row_does_not_say_that_it_is_required()
        => With(new RequestHeader("Accept", null, "application/json", Samples.Line(30))).Send(request => request with { Headers = [request.Headers[0]] }).ShouldBeAllowed(Looseness.OptionalField);

    [Fact]
    public void A_field_may_not_be_left_out_where_its_row_says_that_it_is_required()
        => With(new RequestHeader("Accept", null, "application/json. Required.", Samples.Line(30))).Send(request => request with { Headers = [request.Headers[0]] })
            .ShouldBeForbidden("the page says that Accept is required (beta/x-assign.md:30)");

    [Fact]
    public void No_body_is_forbidden_where_one_is_documented()
        => s_assigning.Send(request => request with { Body = default(ReadOnlyMemory<byte>) }).ShouldBeForbidden("the page asks for a body");

    [Fact]
    public void A_body_is_allowed_where_none_is_documented()
        => Exchanges.Subject(Samples.Operation(), body: null).Send("{}").ShouldBeAllowed(Looseness.BodyUndocumented);

    [Theory]
    [InlineData("""{"names": ["a"]""", "no JSON")]
    [InlineData("""{"names": ["a"], "names": ["a"]}""", "/names: an object holds \"names\" twice")]
    [InlineData("""{"names": ["a"], "new": 1}""", "/new: the page's table of parameters declares no \"new\"")]
    [InlineData("""{"names": ["a"], "part": {"new": 1}}""", "/part/new: microsoft.graph.part")]
    [InlineData("""{"names": "a"}""", "\"names\" as Collection(Edm.String) (beta/x-assign.md:40), which is an array")]
    [InlineData("""{"names": null}""", "never null")]
    [InlineData("""{"names": [7]}""", "/names/0")]
    [InlineData("""{"colour": "blue"}""", "whose members are red, green")]
    [InlineData("""[]""", "an object of parameters")]
    public void A_body_that_breaks_the_documented_parameters_is_forbidden(string body, string reason) => s_assigning.Send(body).ShouldBeForbidden(reason);

    [Theory]
    [InlineData("""{"names": [], "colour": "red"}""", Looseness.OtherLength)]
    [InlineData("""{"names": ["b"], "colour": "red"}""", Looseness.OtherValue)]
    [InlineData("""{"names": ["a"]}""", Looseness.NotRequired)]
    [InlineData("""{"names": ["a"], "colour": null}""", Looseness.NullabilityUnknown)]
    [InlineData("""{"names": ["a"], "colour": "red", "x@odata.bind": "y"}""", Looseness.Annotation)]
    public void Another_body_of_the_documented_parameters_is_allowed(string body, string looseness) => s_assigning.Send(body).ShouldBeAllowed(looseness);

    [Theory]
    [InlineData("""{"target": {"groupId": "a"}}""", "must name its type")]
    [InlineData("""{"target": {"@odata.type": "#microsoft.graph.target"}}""", "is abstract")]
    [InlineData("""{"target": {"@odata.type": "#microsoft.graph.mystery"}}""", "no source describes")]
    [InlineData("""{"target": {"@odata.type": "#microsoft.graph.allTarget", "groupId": "a"}}""", "declares no \"groupId\"")]
    public void A_body_that_names_no_admitted_type_is_forbidden(string body, string reason)
        => Exchanges.Creating("""{"target": {"@odata.type": "#microsoft.graph.groupTarget"}}""").Send(body).ShouldBeForbidden(reason);

    [Theory]
    [InlineData(""" "a" """, true)]
    [InlineData("7", true)]
    [InlineData("null", true)]
    [InlineData("[]", false)]
    [InlineData("""{"other": 1}""", false)]
    public void A_body_whose_type_no_page_describes_is_an_object_or_an_array(string body, bool isForbidden)
        => Exchanges.Sending("""{"@odata.id": "https://graph.microsoft.com/beta/xs/1"}""").Send(body).IsForbidden.Should().Be(isForbidden);

    [Theory]
    [InlineData("18")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_single_value_below_a_request_asks_for_nothing(string body) => Exchanges.Sending("17").Send(body).IsForbidden.Should().BeFalse();

    [Fact]
    public void The_media_type_of_a_file_is_an_example()
    {
        var upload = Exchanges.Sending("The contents.") with { Example = Exchanges.Sending("The contents.").Example with { RequestHeaders = [new HeaderField("Content-Type", "text/plain", Samples.Line(61))] } };

        upload.Send(request => request with { Headers = [new WireField("Content-Type", "image/png")] }).ShouldBeAllowed(Looseness.OpaqueBody);
    }

    [Fact]
    public void A_type_name_is_read_without_its_hash()
        => Exchanges.Creating("""{"target": {"@odata.type": "#microsoft.graph.groupTarget"}}""").Send("""{"target": {"@odata.type": "microsoft.graph.groupTarget"}}""").ShouldBeAllowed(Looseness.HashInRequest);

    [Theory]
    [InlineData("Required. How many.")]
    [InlineData("How many. Required, and more than none.")]
    [InlineData("How many (required).")]
    public void What_a_row_calls_required_must_be_given(string description)
        => Exchanges.Creating("""{"id": "a", "count": 1}""", Samples.Row("count", "Edm.Int32", description: description)).Send("""{"id": "a"}""").ShouldBeForbidden("/count: \"count\" as Edm.Int32");

    [Theory]
    [InlineData("Possible values are: available, required, uninstall.")]
    [InlineData("Required if id is there.")]
    public void What_a_row_calls_required_in_some_cases_need_not_be_given(string description)
        => Exchanges.Creating("""{"id": "a", "count": 1}""", Samples.Row("count", "Edm.Int32", description: description)).Send("""{"id": "a"}""").ShouldBeAllowed(Looseness.NotRequired);

    [Theory]
    [InlineData("/policies/{id}/go", false)]
    [InlineData("/rules/{id}/go", true)]
    [InlineData("/elsewhere/{id}/go", false)]
    public void Null_is_forbidden_where_the_overload_at_the_path_does_not_take_it(string path, bool isForbidden)
    {
        var operation = Samples.Operation(Samples.Row("far", "Edm.Boolean")) with
        {
            Paths = [new Located<string>(path, Samples.Line(20))],
            Examples = [Samples.Example("""{"far": true}""", response: null, "https://graph.microsoft.com/beta" + path)],
        };

        Exchanges.Subject(operation, body: null).Send("""{"far": null}""").Reason.Contains("not nullable", StringComparison.Ordinal).Should().Be(isForbidden);
    }

    private static ProofSubject With(RequestHeader row)
        => s_assigning with { Contract = s_assigning.Contract with { Operation = s_assigning.Contract.Operation with { Headers = [row] } } };
}
