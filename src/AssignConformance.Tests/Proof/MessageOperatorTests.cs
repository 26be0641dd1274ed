using System.Text;
using AssignConformance.Model;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>Every operator on status lines, request lines, fields and whole bodies makes what it says.</summary>
public sealed class MessageOperatorTests
{
    private static readonly ProofSubject s_policy = Exchanges.Answering("""{"id":"a"}""");
    private static readonly ProofSubject s_nothing = Exchanges.AnsweringNothing();

    [Fact]
    public void The_status_code_gets_its_neighbours_and_codes_of_every_class()
    {
        s_policy.Mutants(MutantSide.Response, "status-changed").Select(mutant => mutant.Response!.StatusCode).Should().Equal(201, 202, 204, 301, 304, 400, 401, 403, 404, 409, 429, 500, 503);
        s_nothing.Mutants(MutantSide.Response, "status-changed").Select(mutant => mutant.Response!.StatusCode).Should().StartWith([203, 205, 200, 201]);
    }

    [Theory]
    [InlineData("reason-changed", "Changed")]
    [InlineData("reason-removed", "")]
    public void The_reason_phrase_is_changed(string name, string expected)
        => s_policy.Mutants(MutantSide.Response, name).Select(mutant => mutant.Response!.ReasonPhrase).Should().Equal(expected);

    [Theory]
    [InlineData(MutantSide.Response, "media-type-changed", "text/html|text/plain|application/xml|application/problem+json")]
    [InlineData(MutantSide.Response, "media-type-removed", "")]
    [InlineData(MutantSide.Response, "charset-changed", "application/json; charset=utf-8|application/json; charset=utf-16")]
    [InlineData(MutantSide.Request, "media-type-changed", "text/plain|application/xml|application/problem+json|application/x-www-form-urlencoded")]
    [InlineData(MutantSide.Request, "media-type-removed", "")]
    [InlineData(MutantSide.Request, "charset-changed", "application/json; charset=utf-8|application/json; charset=utf-16")]
    public void The_media_type_is_changed(MutantSide side, string name, string expected)
        => s_policy.Mutants(side, name).Select(mutant => Field(mutant, "Content-Type")).Should().Equal(expected.Split('|'));

    [Theory]
    [InlineData(MutantSide.Response, "media-type-changed")]
    [InlineData(MutantSide.Response, "body-removed")]
    [InlineData(MutantSide.Request, "body-added")]
    public void An_operator_makes_nothing_where_it_does_not_fit(MutantSide side, string name) => s_nothing.Mutants(side, name).Should().BeEmpty();

    [Fact]
    public void Each_field_but_the_type_and_those_that_frame_the_message_is_left_out_and_changed()
    {
        var subject = s_policy with { Response = s_policy.Response with { Headers = [.. s_policy.Response.Headers, new WireField("Content-Length", "9"), new WireField("Location", "x"), new WireField("ETag", "y")] } };

        subject.Mutants(MutantSide.Response, "field-removed").Select(mutant => mutant.Key).Should().Equal("response/field-removed@Location", "response/field-removed@ETag");
        subject.Mutants(MutantSide.Response, "field-removed").Select(mutant => Field(mutant, mutant.Place)).Should().Equal("", "");
        subject.Mutants(MutantSide.Response, "field-changed").Select(mutant => Field(mutant, mutant.Place)).Should().Equal("x-changed", "y-changed");
        subject.Mutants(MutantSide.Response, "field-added").Select(mutant => Field(mutant, "x-zz-unknown")).Should().Equal("1");
        subject.Mutants(MutantSide.Request, "field-removed").Select(mutant => mutant.Place).Should().Equal("Accept");
        subject.Mutants(MutantSide.Request, "field-added").Select(mutant => Field(mutant, "x-zz-unknown")).Should().Equal("1");
    }

    [Fact]
    public void A_body_is_dropped()
    {
        s_policy.Mutants(MutantSide.Response, "body-removed").Single().Response!.Body.IsEmpty.Should().BeTrue();
        s_policy.Mutants(MutantSide.Request, "body-removed").Single().Request!.Body!.Value.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void A_body_is_added_where_there_was_none()
    {
        s_nothing.Mutants(MutantSide.Response, "body-added").Select(mutant => (Encoding.UTF8.GetString(mutant.Response!.Body.Span), Field(mutant, "Content-Length"))).Should().Equal(("{}", ""), ("", "2"));
        var bodiless = Exchanges.Subject(Samples.Operation(), body: null);
        bodiless.Mutants(MutantSide.Request, "body-added").Select(mutant => Encoding.UTF8.GetString(mutant.Request!.Body!.Value.Span)).Should().Equal("{}");
    }

    [Fact]
    public void Each_other_verb_is_sent()
        => s_nothing.Mutants(MutantSide.Request, "verb-changed").Select(mutant => mutant.Request!.Method).Should().Equal("GET", "PUT", "PATCH", "DELETE");

    [Theory]
    [InlineData("path-misspelt", "/beta/xs/sample-xId/assignzz?a=1")]
    [InlineData("path-longer", "/beta/xs/sample-xId/assign/zzUnknown?a=1")]
    [InlineData("path-of-the-page", "/beta/ys/sample/do%20it?a=1")]
    public void The_path_is_changed_and_the_query_kept(string name, string expected)
    {
        var operation = s_nothing.Contract.Operation;
        var subject = s_nothing with
        {
            Request = s_nothing.Request with { Target = "/beta/xs/sample-xId/assign?a=1" },
            Contract = s_nothing.Contract with { Operation = operation with { Paths = [.. operation.Paths, new Located<string>("/ys/{yId}/do it", Samples.Line(21))] } },
        };

        subject.Mutants(MutantSide.Request, name).Select(mutant => mutant.Request!.Target).Should().Equal(expected);
    }

    [Fact]
    public void The_last_segment_that_is_no_placeholder_is_misspelt()
    {
        var subject = s_nothing with
        {
            Request = s_nothing.Request with { Target = "/beta/xs/sample-xId" },
            Contract = s_nothing.Contract with { Operation = s_nothing.Contract.Operation with { Paths = [new Located<string>("/xs/{xId}", Samples.Line(21))] }, Examples = [] },
        };

        subject.Mutants(MutantSide.Request, "path-misspelt").Select(mutant => mutant.Request!.Target).Should().Equal("/beta/xszz/sample-xId");
    }

    [Fact]
    public void The_token_is_dropped_or_of_another_scheme()
    {
        s_nothing.Mutants(MutantSide.Request, "token-removed").Select(mutant => (mutant.Request!.Authenticated, Field(mutant, "Authorization"))).Should().Equal((false, ""));
        s_nothing.Mutants(MutantSide.Request, "token-of-another-scheme").Select(mutant => (mutant.Request!.Authenticated, Field(mutant, "Authorization"))).Should().Equal((false, "Basic eno6eno="));
    }

    private static string Field(Mutant mutant, string name)
        => (mutant.Response?.Headers ?? mutant.Request!.Headers).Where(field => field.Name == name).Select(field => field.Value).SingleOrDefault("");
}
