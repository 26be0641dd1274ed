using AssignConformance.Docs;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

/// <summary>What a fence or a heading is, told by where it stands.</summary>
public sealed class ExamplePlaceTests
{
    private const string Request = "```http\nGET https://graph.microsoft.com/v1.0/x\n```\n";

    private static ApiPage Read(string text) => PageReader.Read("v1.0/api/x.md", "# x\n" + text);

    [Theory]
    [InlineData("### Response\nOn success the method returns `200 OK`.\n", 200)]
    [InlineData("## Response body\nOn success `204 No Content` is returned.\n", 204)]
    [InlineData("## Example\n### Response\nOn success the method returns `200 OK`.\n", null)]
    [InlineData("### Response\nHere is an example.\n", null)]
    public void A_deeper_Response_heading_outside_the_examples_is_the_section(string text, int? statusCode)
        => Read(text).Response?.StatusCodes.Single().Value.Should().Be(statusCode ?? 0);

    [Fact]
    public void A_Response_heading_in_an_example_is_none()
        => Read("## Example\n### Response\nOn success the method returns `200 OK`.\n").Response.Should().BeNull();

    [Fact]
    public void Paths_before_any_other_section_are_the_HTTP_requests()
    {
        var page = Read("## Permissions\n```http\nPOST /x/{id}\n```\n## Request headers\n```http\nGET /no\n```\n## Example\n" + Request);

        page.HttpRequests.Should().ContainSingle().Which.Target.Should().Be("/x/{id}");
        page.HttpRequestHeading.Should().BeNull();
        page.RequestExamples.Select(example => example.Url).Should().Equal("/no", "https://graph.microsoft.com/v1.0/x");
    }

    [Fact]
    public void An_HTTP_request_heading_in_an_example_is_the_examples()
    {
        var page = Read("## HTTP request\n```http\nGET /x\n```\n## Example\n### HTTP request\n" + Request);

        page.HttpRequests.Should().ContainSingle();
        page.RequestExamples.Should().ContainSingle().Which.Headings.Should().Equal("Example", "HTTP request");
    }

    [Theory]
    [InlineData("request", 1)]
    [InlineData("ignored", 0)]
    public void A_tabbed_request_of_the_HTTP_request_section_is_an_example_too(string blockType, int count)
    {
        var page = Read($"## HTTP request\n# [HTTP](#tab/http)\n<!-- {{ \"blockType\": \"{blockType}\" }} -->\n```http\nGET /x\n```\n");

        page.HttpRequests.Should().ContainSingle();
        page.RequestExamples.Should().HaveCount(count);
    }

    [Theory]
    [InlineData("## Example\n**Response**\n\nThis is it.\n\n", 1)]
    [InlineData("## Response\n", 1)]
    [InlineData("## Request body\n", 0)]
    public void JSON_alone_under_Response_is_a_response_without_status_line(string above, int count)
        => Read(above + "```json\n{ \"a\": 1 }\n```\n").ResponseExamples.Count(response => response is { StatusCode: null, Body: not null }).Should().Be(count);

    [Fact]
    public void JSON_in_the_Response_section_is_none_beside_a_shown_response()
        => Read("## Response\n```json\n{ \"a\": 1 }\n```\n## Example\n```http\nHTTP/1.1 204 No Content\n```\n").ResponseExamples.Should().ContainSingle().Which.StatusCode.Should().Be(204);

    [Fact]
    public void A_fence_in_which_another_opens_ends_before_it()
    {
        var page = Read("## Example\n### Request\n```http\nGET https://graph.microsoft.com/v1.0/x\n### Response\nThis is it.\n\n```http\nHTTP/1.1 200 OK\n```\n");

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 4);
        page.RequestExamples.Should().ContainSingle().Which.Body.Should().BeNull();
        page.ResponseExamples.Should().ContainSingle().Which.Should().Match<ResponseExample>(response => response.StatusCode == 200 && response.Headings.Contains("Response"));
    }

    [Fact]
    public void A_fence_of_four_marks_may_show_others()
        => Read("````\n```http\nGET /x\n```\n````\n").Faults.Should().BeEmpty();

    [Theory]
    [InlineData("{ \"a\": 1", false)]
    [InlineData("{ \"blockType\": \"request\", }", true)]
    [InlineData("{ \"type\": \"#page.annotation\", }", true)]
    public void A_broken_object_is_an_annotation_where_it_names_a_block(string comment, bool isAnnotation)
        => Read($"<!-- {comment} -->\n").Faults.Any(fault => fault.RuleId == "AC1005").Should().Be(isAnnotation);

    [Fact]
    public void Arguments_may_go_on_to_the_line_that_closes_them()
    {
        var request = Read("## Example\n```http\nGET https://graph.microsoft.com/v1.0/x(ids=[\n  \"a\"\n])\nAccept: */*\n```\n").RequestExamples.Should().ContainSingle().Subject;

        request.Url.Should().Be("https://graph.microsoft.com/v1.0/x(ids=[\"a\"])");
        request.Headers.Should().ContainSingle();
        request.Body.Should().BeNull();
    }

    [Fact]
    public void A_parenthesis_that_nothing_closes_joins_nothing()
        => Read("## Example\n```http\nPOST https://graph.microsoft.com/v1.0/x(\nAccept: */*\n\n{}\n```\n").RequestExamples[0].Headers.Should().ContainSingle();

    [Fact]
    public void A_method_that_runs_into_its_path_is_read()
        => Read("## HTTP request\n```http\nDELETE/x/{id}\n```\n").HttpRequests.Should().ContainSingle().Which.Should().Match<HttpRequestLine>(line => line.LacksBlank && line.Target == "/x/{id}");

    [Fact]
    public void Forms_of_a_request_under_one_heading_share_the_response()
    {
        Read("## Example\n" + Request + Request + "```http\nHTTP/1.1 200 OK\n```\n").Faults.Should().BeEmpty();
        Read("## Example\n### One\n" + Request + "### Two\n" + Request + "```http\nHTTP/1.1 200 OK\n```\n").Faults.Should().ContainSingle().Which.RuleId.Should().Be("AC1017");
    }

    [Fact]
    public void What_the_service_sends_elsewhere_needs_no_response()
        => Read("## Example\n" + Request + "```http\nHTTP/1.1 200 OK\n```\n```http\nPOST https://bot.contoso.com/api/calls\n```\n").Faults.Should().BeEmpty();

    [Fact]
    public void The_topic_of_an_example_is_the_section_before_it()
        => Read("## Response\n## Example\n" + Request + "## Resume an upload\n### Request\n" + Request).RequestExamples.Select(example => example.Topic)
            .Should().Equal("Response", "Resume an upload");

    [Fact]
    public void Of_two_header_sections_the_one_that_is_not_optional_is_chosen()
    {
        Read("## Optional request headers\n## Request headers\n").RequestHeadersHeading!.Value.Value.Should().Be("Request headers");
        Read("## Optional request headers\n").RequestHeadersHeading!.Value.Value.Should().Be("Optional request headers");
    }
}
