using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Docs;

public sealed class PageReaderTests
{
    [Fact]
    public void Gives_every_fact_its_place()
    {
        var page = Read(SamplePage.Text);

        page.Faults.Should().BeEmpty();
        page.Version.Should().Be("beta");
        page.Name.Should().Be("widget-assign");
        TextAt(page.Title!.Value.Span).Should().Be("\"widget: assign\"");
        TextAt(page.Heading!.Value.Span).Should().Be("# widget: assign");
        TextAt(page.HttpRequestHeading!.Value.Span).Should().Be("## HTTP request");
        TextAt(page.HttpRequestFence!.Value).Should().Be("``` http\nPOST /widgets/{widgetId}/assign\n```");
        TextAt(page.HttpRequests[0].Span).Should().Be("POST /widgets/{widgetId}/assign");
        TextAt(page.PermissionSets[0].Span).Should().Be("Widgets.Read, Widgets.ReadWrite.All");
        TextAt(page.RequestHeaders[0].Span).Should().Be("Authorization|Bearer &lt;token&gt;");
        TextAt(page.RequestBody!.Parameters[0].Span).Should().StartWith("assignments|[widgetAssignment]");
        TextAt(page.Response!.StatusCodes[0].Span).Should().Be("200");
        TextAt(page.Response.Type!.Span).Should().Be("[widgetAssignment](../resources/widgetassignment.md)");
        TextAt(page.RequestExamples[0].Fence).Should().StartWith("``` http\nPOST https").And.EndWith("}\n```");
        TextAt(page.RequestExamples[0].RequestLine!.Value).Should().Be("POST https://graph.microsoft.com/beta/widgets/{widgetId}/assign");
        TextAt(page.RequestExamples[0].Headers[0].Span).Should().Be("Content-Type: application/json");
        TextAt(page.RequestExamples[0].Body!.Start).Should().Be("{\n  \"assignments\": []\n}");
        TextAt(page.ResponseExamples[0].StatusLine!.Value).Should().Be("HTTP/1.1 200 OK");
        TextAt(page.ResponseExamples[0].Annotation!.Span).Should().StartWith("<!-- {").And.EndWith("-->");
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Line_ends_and_byte_order_mark_change_nothing(string lineEnd, string mark)
    {
        var expected = Read(SamplePage.Text);

        var actual = Read(mark + SamplePage.Text.Replace("\n", lineEnd, StringComparison.Ordinal));

        actual.Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
        PageLine.Render(actual).Should().Be(PageLine.Render(expected));
    }

    [Fact]
    public void A_malformed_annotation_is_a_fault_and_still_read_from_its_text()
    {
        var page = Read(SamplePage.Text.Replace("\"truncated\": true,", "\"truncated\": true,,", StringComparison.Ordinal));

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1005" && fault.Span.Line == 57);
        page.ResponseExamples[0].Annotation.Should().BeEquivalentTo(
            new { IsValid = false, BlockType = "response", ODataType = "Collection(microsoft.graph.widgetAssignment)", IsTruncated = (bool?)true });
    }

    [Theory]
    [InlineData("\"truncated\": \"true\"", true)]
    [InlineData("\"truncated\": false", false)]
    [InlineData("\"truncated\": \"perhaps\"", null)]
    public void An_annotations_boolean_may_be_a_string(string member, bool? expected)
        => Read(SamplePage.Text.Replace("\"truncated\": true", member, StringComparison.Ordinal)).ResponseExamples[0].Annotation!.IsTruncated.Should().Be(expected);

    [Fact]
    public void Text_behind_an_annotations_object_is_a_fault()
    {
        var page = Read("# a\n\n<!-- { \"blockType\": \"ignored\" } see below -->\n```http\nGET /x\n```\n");

        page.Faults.Should().ContainSingle().Which.RuleId.Should().Be("AC1005");
        page.IgnoredRequestExamples.Should().ContainSingle().Which.Annotation!.IsValid.Should().BeFalse();
    }

    [Fact]
    public void A_comment_that_holds_no_object_is_no_annotation()
    {
        var page = Read("# a\n\n<!-- markdownlint-disable -->\n<!-- blockType: request -->\n```http\nGET /x\n```\n");

        page.RequestExamples[0].Annotation.Should().BeNull();
        page.Faults.Should().BeEmpty();
    }

    [Fact]
    public void An_annotation_passes_deeper_headings_and_paragraphs_but_no_level_2_heading()
    {
        const string Annotation = "<!-- { \"blockType\": \"ignored\" } -->\n";
        var passed = Read($"# a\n\n## Example\n{Annotation}\nSome text.\n\n### Deeper\n\n# [HTTP](#tab/http)\n\n```http\nGET /x\n```\n");
        var stopped = Read($"# a\n\n{Annotation}\n## Example\n\n```http\nGET /x\n```\n");

        passed.IgnoredRequestExamples.Should().ContainSingle();
        stopped.IgnoredRequestExamples.Should().BeEmpty();
        stopped.RequestExamples.Should().ContainSingle().Which.Annotation.Should().BeNull();
    }

    [Fact]
    public void A_tab_is_neither_title_nor_end_of_a_section()
    {
        var page = Read("# [HTTP](#tab/http)\n# real title\n\n## HTTP request\n# [C#](#tab/csharp)\n```http\nGET /x\n```\n---\n");

        page.Heading!.Value.Value.Should().Be("real title");
        page.HttpRequests.Should().ContainSingle();
    }

    [Fact]
    public void A_rule_right_below_a_line_of_text_makes_no_heading()
    {
        var page = Read("# a\n\n## Examples\n<!-- { \"blockType\": \"request\", \"name\": \"n\" } -->\n[!INCLUDE [x](../includes/x.md)]\n---\n```http\nGET /x\n```\n");

        page.RequestExamples[0].Annotation!.Name.Should().Be("n");
        page.Includes.Should().ContainSingle().Which.Value.Should().Be("../includes/x.md");
    }

    [Fact]
    public void Headings_deeper_than_usual_are_read()
    {
        var page = Read("# a\n\n### HTTP requests\n```http\nGET /x\nor\nPrefer: y\nawait client.GetAsync();\nPOST ** Entity URI for z not found/assign\n```\n#### More\n```\nDELETE\tx/$ref\n```\n### Next\n```http\nPUT /no\n```\n");

        page.HttpRequests.Select(request => $"{request.Method} {request.Target}")
            .Should().Equal("GET /x", "POST ** Entity URI for z not found/assign", "DELETE x/$ref");
        page.RequestExamples.Should().ContainSingle().Which.Method.Should().Be("PUT");
    }

    [Fact]
    public void A_blank_line_after_the_request_line_is_kept_with_its_place()
    {
        var page = Read("# a\n\n```http\nPOST /x\n\ncontent-type: application/json\n\n{}\n```\n");

        page.RequestExamples[0].BlankLineBeforeHeaders!.Value.Line.Should().Be(5);
        page.RequestExamples[0].Headers.Should().ContainSingle().Which.Name.Should().Be("content-type");
        page.RequestExamples[0].Body!.Text.Should().Be("{}");
    }

    [Fact]
    public void A_blank_line_before_the_body_is_none_before_headers()
    {
        var page = Read("# a\n\n```http\nPOST /x\n\n{ \"a\": 1 }\n```\n");

        page.RequestExamples[0].BlankLineBeforeHeaders.Should().BeNull();
        page.RequestExamples[0].Body!.Text.Should().Be("{ \"a\": 1 }");
    }

    [Fact]
    public void A_body_within_a_list_keeps_its_columns()
    {
        var page = Read("# a\n\n1. Do it:\n\n   ```http\n   POST /x\n\n   {\n     \"a\": 1\n   }\n   ```\n");

        var body = page.RequestExamples[0].Body!;
        body.Text.Should().Be("{\n  \"a\": 1\n}");
        var value = JsonPointer.Find(body.ReadJson().Root!, "/a")!;
        body.Locate(value.Start, value.End).Should().Be(SourceSpan.InLine(SamplePage.Path, 9, 11, 1));
    }

    [Fact]
    public void An_example_is_told_by_its_shape_and_not_by_its_annotation()
    {
        var page = Read("# a\n\n<!-- { \"blockType\": \"request\" } -->\n```http\nHTTP 201 Created\n```\n<!-- { \"blockType\": \"response\" } -->\n```json\n{}\n```\n```json\n{}\n```\n");

        page.RequestExamples.Should().BeEmpty();
        page.ResponseExamples.Select(response => response.StatusCode).Should().Equal(201, null);
    }

    [Theory]
    [InlineData("POST /x", "", true)]
    [InlineData("HTTP/1.1 200 OK", "", true)]
    [InlineData("GET /x", "", false)]
    [InlineData("HTTP/1.1 204 No Content", "", false)]
    [InlineData("POST /x", "### Other\n", false)]
    [InlineData("POST /x", "<!-- { \"blockType\": \"example\" } -->\n", true)]
    [InlineData("POST /x", "<!-- { \"blockType\": \"resource\" } -->\n", false)]
    public void A_body_may_stand_in_a_fence_of_its_own(string startLine, string between, bool expected)
    {
        var page = Read($"# a\n\n```http\n{startLine}\nContent-Type: application/json\n```\nThe body:\n{between}```json\n{{}}\n```\n");

        page.RequestExamples.Concat<Example>(page.ResponseExamples).Should().ContainSingle().Which.Body.Should().Match<ExampleBody?>(body => (body != null && body.Start.Line >= 9) == expected);
    }

    [Fact]
    public void A_second_message_in_a_fence_is_no_body_of_the_first()
        => Read("# a\n\n```http\nGET /x\n\nGET /y\n```\n").RequestExamples.Should().ContainSingle().Which.Should().Match<RequestExample>(
            request => request.Url == "/x" && request.Body == null);

    [Theory]
    [InlineData("200 ")]
    [InlineData("<!-- {\n")]
    [InlineData("|a|b\n")]
    [InlineData("TODO: ")]
    [InlineData("- ")]
    [InlineData("&#")]
    public void Endless_repetition_is_read_to_its_end(string text)
        => Read("# a\n\n## Response\n" + string.Concat(Enumerable.Repeat(text, 20_000))).Heading!.Value.Value.Should().Be("a");

    [Fact]
    public void An_example_without_partner_is_a_fault()
    {
        var page = Read("# a\n## Example\n```http\nHTTP/1.1 200 OK\n```\n```http\nGET /x\n```\n```http\nHTTP/1.1 200 OK\n```\n```http\nHTTP/1.1 404 Not Found\n```\n```http\nGET /y\n```\n");

        page.Faults.Select(fault => (fault.RuleId, fault.Span.Line)).Should().Equal(("AC1017", 3), ("AC1017", 15));
    }

    [Theory]
    [InlineData("**Note:** The response might be shortened for readability.", true)]
    [InlineData("Note: The response object may be truncated for brevity.", true)]
    [InlineData("Here is the response.", false)]
    public void A_response_is_shortened_where_the_note_above_it_says_so(string note, bool expected)
        => Read($"# a\n\n### Response\n{note}\n```http\nHTTP/1.1 200 OK\n```\n").ResponseExamples[0].IsShortened.Should().Be(expected);

    [Fact]
    public void An_unclosed_annotation_hides_nothing_below_it()
    {
        var page = Read(SamplePage.Text.Replace("  \"name\": \"widget_assign\"\n}\n-->\n", "  \"name\": \"widget_assign\"\n}\n", StringComparison.Ordinal));

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1005" && fault.Span.Line == 42 && fault.Span.EndLine == 45);
        page.RequestExamples.Should().ContainSingle().Which.Should().Match<RequestExample>(
            request => request.Fence.Line == 46 && !request.Annotation!.IsValid && request.Annotation.BlockType == "request");
        page.ResponseExamples.Should().ContainSingle();
    }

    [Fact]
    public void An_unclosed_fence_is_a_fault_and_read_to_the_end()
    {
        var page = Read("# a\n\n```http\nPOST /x\n\n{ \"a\": 1 }\n");

        page.Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 3);
        page.RequestExamples[0].Body!.Text.Should().Be("{ \"a\": 1 }");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    [InlineData("PK\u0003\u0004\0\0\0binary")]
    [InlineData("Just a sentence.")]
    public void A_text_that_is_no_page_is_unreadable(string text)
        => Read(text).Faults.Should().ContainSingle().Which.RuleId.Should().Be("AC1016");

    [Fact]
    public void Markdown_nested_without_end_is_a_fault_and_no_crash()
        => Read("# a\n\n" + new string('>', 100_000)).Faults.Should().ContainSingle().Which.Should().Match<ReadingFault>(fault => fault.RuleId == "AC1016" && fault.Span.Line == 3);

    [Fact]
    public void Finds_placeholders_in_text_and_front_matter_but_not_in_examples()
    {
        var page = Read("---\ntitle: \"**TODO: Provide. See [x](y)**\"\ndescription: Not yet documented\n---\n# a\n|a|b|\n|-|-|\n|x|**TODO: Determine **|\n\nTODO: later\n\nTodo lists and TODOs, not yet documented.\n```http\nGET /TODO:x\n```\n");

        page.Placeholders.Select(found => (found.Kind, found.Text, found.Span.Line, found.Span.Column)).Should().Equal(
            (PlaceholderKind.ToDo, "TODO: Provide. See [x](y)", 2, 11),
            (PlaceholderKind.NotYetDocumented, "Not yet documented", 3, 14),
            (PlaceholderKind.ToDo, "TODO: Determine", 8, 6),
            (PlaceholderKind.ToDo, "TODO: later", 10, 1),
            (PlaceholderKind.NotYetDocumented, "not yet documented", 12, 23));
    }

    [Theory]
    [InlineData("x/y.md", "https://graph.microsoft.com/beta/z", "x")]
    [InlineData("api-reference/v1.0/api/y.md", "https://graph.microsoft.com/beta/z", "v1.0")]
    [InlineData("y.md", "https://graph.microsoft.com/localtest/z", "localtest")]
    [InlineData("y.md", "https://graph.microsoft.com/beta** Entity URI for z not found", "beta")]
    [InlineData("y.md", "https://graph.microsoft.com/docs\\api** Entity URI for z not found", "v1.0")]
    [InlineData("y.md", "/z", "v1.0")]
    public void The_version_is_the_folders_or_the_examples(string path, string url, string expected)
        => PageReader.Read(path, $"# a\n\n```http\nGET {url}\n```\n").Version.Should().Be(expected);

    [Fact]
    public void A_page_without_folder_and_URL_that_includes_the_beta_disclaimer_belongs_to_beta()
        => PageReader.Read("x.md", "# a\n\n[!INCLUDE [beta-disclaimer](../../includes/beta-disclaimer.md)]\n").Version.Should().Be("beta");

    private static ApiPage Read(string text) => PageReader.Read(SamplePage.Path, text);

    private static string TextAt(SourceSpan span)
    {
        var lines = SamplePage.Text.Split('\n')[(span.Line - 1)..span.EndLine];
        lines[^1] = lines[^1][..(span.EndColumn - 1)];
        lines[0] = lines[0][(span.Column - 1)..];
        return string.Join('\n', lines);
    }
}
