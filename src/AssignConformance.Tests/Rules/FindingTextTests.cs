using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Tests.Rules.Bodies;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules;

/// <summary>What findings say word by word, and which letters they underline.</summary>
public sealed class FindingTextTests
{
    private static Finding Only(ApiPage page, string rule)
        => PageChecker.Check(page, new PageContext { Types = SamplePage.Types }).Should().ContainSingle(finding => finding.Rule.Id == rule).Subject;

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, " Types derived from it: d1.")]
    [InlineData(3, " Types derived from it: d1, d2, d3.")]
    [InlineData(4, " Types derived from it: d1, d2, d3, ….")]
    public void An_abstract_type_is_told_with_up_to_three_that_are_derived_from_it(int count, string end)
        => new PageCase
        {
            RequestBody = PageCase.Table("p|base|Any."),
            Sent = """{ "p": { "@odata.type": "#microsoft.graph.base" } }""",
            Metadata = "<ComplexType Name=\"base\" Abstract=\"true\" />"
                + string.Concat(Enumerable.Range(1, count).Select(number => $"<ComplexType Name=\"d{number}\" BaseType=\"graph.base\" />")),
        }.Findings("AC4004").Should().ContainSingle().Which.Message.Should().Be($"\"microsoft.graph.base\" is abstract: no object can be of it.{end}");

    [Theory]
    [InlineData(12, "m12.")]
    [InlineData(13, "m12, ….")]
    public void A_value_that_is_none_is_told_with_up_to_twelve_members(int count, string end)
        => new PageCase
        {
            RequestBody = PageCase.Table("p|level|Any."),
            Sent = """{ "p": "other" }""",
            Metadata = $"<EnumType Name=\"level\">{string.Concat(Enumerable.Range(1, count).Select(number => $"<Member Name=\"m{number}\" Value=\"{number}\" />"))}</EnumType>",
        }.Findings("AC3005").Should().ContainSingle().Which.Message.Should().StartWith("\"other\" is no value of level (").And.Contain("It has: m1, m2, ").And.EndWith(end);

    [Fact]
    public void A_doubled_name_is_underlined_with_its_quotes()
        => Only(WithBody("{\n  \"assignments\": [],\n  \"assignments\": []\n}"), "AC2002").Span.Should().Be(SourceSpan.InLine(SamplePage.File, 56, 3, "\"assignments\"".Length));

    [Fact]
    public void A_control_name_in_another_case_is_underlined_with_its_quotes()
        => Only(WithBody("{\n  \"assignments\": [],\n  \"@odata.Type\": \"#microsoft.graph.user\"\n}"), "AC4007").Span.Should().Be(SourceSpan.InLine(SamplePage.File, 56, 3, "\"@odata.Type\"".Length));

    [Fact]
    public void A_type_in_a_body_that_is_no_JSON_is_underlined_with_its_quotes()
        => Only(WithBody("{\n  \"@odata.type\": \"#microsoft.graph.nothing\",\n}"), "AC4002").Span.Should().Be(SourceSpan.InLine(SamplePage.File, 55, 18, "\"#microsoft.graph.nothing\"".Length));

    [Fact]
    public void An_example_request_is_missed_where_the_response_stands()
    {
        var finding = Only(Faultless with { RequestExamples = [] }, "AC1014");

        (finding.Span.Line, finding.Message).Should().Be((70, "No example request is shown."));
    }

    [Fact]
    public void An_empty_fence_is_called_so()
    {
        var empty = Faultless.RequestExamples[0] with { Method = null, Headers = [], Body = null, Url = "" };
        var finding = Only(Faultless with { RequestExamples = [empty] }, "AC1014");

        (finding.Span.Line, finding.Message).Should().Be((50, "No example request is shown: the fence is empty."));
    }

    [Fact]
    public void Without_any_example_both_are_missed_where_the_page_begins_or_the_response_is_described()
    {
        var page = Faultless with { RequestExamples = [], ResponseExamples = [] };

        Only(page, "AC1014").Span.Line.Should().Be(10, "that is the heading");
        Only(page, "AC1015").Span.Line.Should().Be(45, "that is the Response section's heading");
        Only(Faultless with { ResponseExamples = [] }, "AC1015").Span.Line.Should().Be(50, "that is the request");
        Only(page with { Response = null }, "AC1015").Span.Line.Should().Be(10);
    }

    [Fact]
    public void A_page_without_heading_and_title_is_told_of_in_its_first_line()
        => Only(Faultless with { RequestExamples = [], ResponseExamples = [], Heading = null, Title = null }, "AC1014").Span.Should().Be(SourceSpan.InLine(SamplePage.File, 1, 1, 0));

    [Theory]
    [InlineData("", "the cell is empty")]
    [InlineData("TODO", "the cell says \"TODO\"")]
    public void Permissions_that_nobody_determined_are_quoted(string text, string end)
        => Only(Faultless with { PermissionSets = [new(null, null, PermissionCategory.Application, [], text, At(21))] }, "AC1009")
            .Message.Should().Be($"The application permissions are not determined: {end}.");

    [Theory]
    [InlineData("Assignments", "The request sends \"Assignments\", which the table of the request body does not have. It is called \"assignments\" there.")]
    [InlineData("more", "The request sends \"more\", which the table of the request body does not have.")]
    public void A_name_that_is_like_a_documented_one_is_told_with_it(string name, string message)
        => Only(WithBody($"{{\n  \"{name}\": [],\n  \"assignments\": []\n}}"), "AC3001").Message.Should().Be(message);

    [Fact]
    public void A_body_without_media_type_is_called_by_its_message()
    {
        Only(WithRequest($"POST {Url}\n\n{Body}"), "AC2012").Arguments.Should().Equal("request");
        Only(WithResponse("HTTP/1.1 200 OK\n\n{ \"value\": [] }"), "AC2012").Arguments.Should().Equal("response");
    }

    [Theory]
    [InlineData("String collection", "\"a\"", "\"p\" is a single value, and Collection(Edm.String) is declared (v1.0/api/thing-post.md:12:2).")]
    [InlineData("String", "[\"a\"]", "\"p\" is a collection, and Edm.String is declared (v1.0/api/thing-post.md:12:2).")]
    public void A_wrong_shape_is_told_with_the_declared_one_and_its_line(string type, string value, string message)
        => new PageCase { RequestBody = PageCase.Table($"p|{type}|Any."), Sent = $$"""{ "p": {{value}} }""" }.Findings("AC3014").Should().ContainSingle().Which.Message.Should().Be(message);

    [Theory]
    [InlineData("""[{ "id": "a" }]""", "The response is a collection")]
    [InlineData("""{ "id": "a" }""", "The response is a single value")]
    [InlineData("""{ "value": { "id": "a" } }""", "\"value\" is a single value")]
    [InlineData("""{ "value": [{ "id": "a" }] }""", null)]
    public void A_collection_that_stands_not_in_value_is_told(string answer, string? begin)
        => new PageCase
        {
            Response = "Returns `201 Created` and a collection of [thing](../resources/thing.md) objects.",
            Answer = answer,
            Resources = [PageCase.Resource("thing", "id|String|Key.")],
        }.Findings("AC3014").Select(finding => finding.Message).Should().Equal(begin is null ? [] : [$"{begin}, and Collection(microsoft.graph.thing) is declared (the Response section)."]);
}
