using System.Globalization;
using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules;

public sealed class MessageRulesTests
{
    /// <summary>The bodies of these tests are judged by other rules too.</summary>
    private static bool OfMessages(string finding) => finding.StartsWith("AC2", StringComparison.Ordinal);

    [Fact]
    public void Reports_a_body_that_is_not_JSON_at_the_place()
        => Earned(WithBody("{\n  \"assignments\": [],\n}")).Should().Equal("AC2001 56:1");

    [Fact]
    public void A_body_of_another_media_type_need_not_be_JSON()
        => Earned(WithRequest($"POST {Url}\nContent-type: text/html\n\n<p>{{}}</p>")).Should().BeEmpty();

    [Fact]
    public void Reports_a_name_that_an_object_holds_twice_at_the_later_one()
        => Earned(WithBody("{\n  \"assignments\": [],\n  \"assignments\": []\n}")).Should().Equal("AC2002 56:3 /assignments");

    [Theory]
    [InlineData("25", true)]
    [InlineData("26", true)]
    [InlineData("27", true)]
    [InlineData("29", true)]
    [InlineData("22", true)]
    [InlineData("23", false)]
    [InlineData("24", false)]
    [InlineData("28", false)]
    [InlineData("279", false)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    public void Content_Length_may_count_LF_or_CRLF_a_line_end_behind_or_the_minified_body(string length, bool isRight)
    {
        const string Text = "{\n\"assignments\": [\"é\"]\n}";
        Text.Length.Should().Be(24, "and the é counts two bytes");

        Earned(WithRequest($"POST {Url}\nContent-type: application/json\nContent-length: {length}\n\n{Text}")).Where(OfMessages)
            .Should().Equal(isRight ? [] : ["AC2003 53:1"]);
    }

    [Theory]
    [InlineData("26", true)]
    [InlineData("24", false)]
    public void White_space_in_strings_counts_in_a_minified_body(string length, bool isRight)
        => Earned(WithRequest($"POST {Url}\nContent-type: application/json\nContent-length: {length}\n\n{{ \"assignments\": [ \"a \\\" b\" ] }}")).Where(OfMessages)
            .Should().Equal(isRight ? [] : ["AC2003 53:1"]);

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/things/17/assign")]
    [InlineData("https://graph.microsoft.com/v1.0/Things/<id>/microsoft.graph.assign?$x=/y")]
    [InlineData("https://graph.microsoft.com/v1.0/things/a%2Fb/assign(on='x/y')")]
    [InlineData("https://graph.microsoft.com/v1.0/things('17')/assign")]
    public void An_example_may_fill_in_placeholders_and_arguments(string url)
        => Earned(WithRequest($"POST {url}\nContent-type: application/json\n\n{Body}")).Should().NotContain(finding => finding.StartsWith("AC2004", StringComparison.Ordinal));

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/things/17/unassign")]
    [InlineData("https://graph.microsoft.com/v1.0/things/assign")]
    [InlineData("https://graph.microsoft.com/v1.0")]
    public void Reports_a_path_that_is_not_documented(string url)
        => Earned(WithRequest($"POST {url}\nContent-type: application/json\n\n{Body}")).Should().Equal("AC2004 51:6");

    [Fact]
    public void A_placeholder_that_names_a_path_stands_for_several_segments()
        => Earned(WithRequest($"POST https://graph.microsoft.com/v1.0/drive/root:/a/b/c.txt:/assign\nContent-type: application/json\n\n{Body}") with
        {
            HttpRequests = [new("POST", "/drive/root:/{item-path}:/assign", At(27))],
        }).Should().BeEmpty();

    [Fact]
    public void Reports_a_documented_path_called_with_another_method()
        => Earned(WithRequest($"PUT {Url}\nContent-type: application/json\n\n{Body}")).Should().Equal("AC2005 51:1");

    [Theory]
    [InlineData("https://graph.microsoft.com/beta/things/1/assign", "AC2006 51:34")]
    [InlineData("https://graph.microsoft.com/localtest/things/1/assign", "AC2006 51:34")]
    public void Reports_a_version_that_is_not_the_pages(string url, string finding)
        => Earned(WithRequest($"POST {url}\nContent-type: application/json\n\n{Body}")).Should().Equal(finding);

    [Fact]
    public void Reports_a_version_that_does_not_exist_even_where_it_is_the_pages()
        => Earned(WithRequest($"POST https://graph.microsoft.com/localtest/things/1/assign\nContent-type: application/json\n\n{Body}") with { Version = "localtest" })
            .Should().Equal("AC2006 51:34");

    [Fact]
    public void Reports_a_host_that_is_not_Graph()
    {
        Earned(WithRequest(Post(Body).Replace("graph.microsoft.com", "graph.example.com", StringComparison.Ordinal))).Should().Equal("AC2007 51:14");
        Earned(WithRequest(Post(Body).Replace("graph.microsoft.com", "graph.microsoft.us", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void A_request_to_another_host_is_not_held_against_the_pages_promises()
        => Earned(WithRequest("PUT https://bot.contoso.com/api/calls")).Should().BeEmpty();

    [Fact]
    public void Reports_a_status_code_that_the_text_does_not_name()
    {
        var page = WithResponse("HTTP/1.1 201 Created");

        Earned(page).Should().Equal("AC2008 71:1");
        Earned(page with { Response = page.Response! with { StatusCodes = [] } }).Should().BeEmpty("no code is documented at all");
        Earned(page with { Response = page.Response! with { Text = "Any 200-series response code." } }).Should().BeEmpty();
    }

    [Fact]
    public void Reports_a_body_on_204_beside_its_missing_media_type()
        => Earned(WithResponse("HTTP/1.1 204 No Content\n\n{\n}") with
        {
            Response = Faultless.Response! with { StatusCodes = [new(204, At(46))] },
        }).Where(OfMessages).Should().Equal("AC2012 71:1", "AC2009 73:1");

    [Theory]
    [InlineData("HTTP/1.1 200 Created", false)]
    [InlineData("HTTP/1.1 200 ok", true)]
    [InlineData("HTTP/1.1 200", true)]
    public void Reports_the_reason_phrase_of_another_code(string statusLine, bool isRight)
        => Earned(WithResponse(statusLine)).Should().Equal(isRight ? [] : ["AC2010 71:1"]);

    [Fact]
    public void Reports_a_body_without_media_type()
        => Earned(WithRequest($"POST {Url}\n\n{Body}")).Should().Equal("AC2012 51:1");

    [Fact]
    public void Reports_header_tables_that_leave_out_what_a_call_needs()
    {
        Earned(Faultless with { RequestHeaders = [Faultless.RequestHeaders[1]] }).Should().Equal("AC2013 30:1");
        Earned(Faultless with { RequestHeaders = [Faultless.RequestHeaders[0]] }).Should().Equal("AC2021 30:1");
        Earned(Faultless with { RequestHeaders = [new("authorization", null, null, At(33)), new("content-type", null, null, At(34))] }).Should().BeEmpty();
    }

    [Fact]
    public void Content_Type_is_not_missed_where_no_body_is_documented()
        => Earned(Faultless with
        {
            RequestHeaders = [Faultless.RequestHeaders[0]],
            RequestBody = Faultless.RequestBody! with { Parameters = [], Text = "Do not send a request body." },
            RequestExamples = [Request(50, $"POST {Url}")],
        }).Should().BeEmpty();

    [Fact]
    public void Reports_a_blank_line_before_the_header_fields_at_that_line()
        => Earned(Faultless with { RequestExamples = [Faultless.RequestExamples[0] with { BlankLineBeforeHeaders = At(52) }] }).Should().Equal("AC2014 52:1");

    [Fact]
    public void Reports_a_method_that_is_none_on_both_kinds_of_lines()
        => Earned(WithRequest(Post(Body).Replace("POST", "Post", StringComparison.Ordinal)) with
        {
            HttpRequests = [new("post", "/things/{thingId}/assign", At(27))],
        }).Should().Equal("AC2015 27:1", "AC2015 51:1");

    [Fact]
    public void Reports_the_first_blank_in_a_URL()
        => Earned(WithRequest(Post(Body).Replace("/assign", "/assign?$filter=a eq b", StringComparison.Ordinal)))
            .Should().Equal(string.Create(CultureInfo.InvariantCulture, $"AC2017 51:{6 + (Url + "?$filter=a").Length}"));

    [Fact]
    public void Reports_a_relative_URL()
        => Earned(WithRequest($"POST /things/1/assign\nContent-type: application/json\n\n{Body}")).Should().Equal("AC2018 51:6");

    [Fact]
    public void Reports_a_body_where_the_text_says_that_there_is_none()
        => Earned(Faultless with { RequestBody = Faultless.RequestBody! with { Parameters = [], Text = "Do not send a request body." } })
            .Should().Equal("AC2019 54:1");

    [Fact]
    public void Advice_on_what_to_leave_out_of_a_body_forbids_none()
        => Earned(Faultless with
        {
            RequestBody = Faultless.RequestBody! with { Parameters = [], Text = "Calls are quicker where you don't repeat old values. The request body holds the others." },
        }).Should().BeEmpty();

    [Fact]
    public void Reports_a_missing_body_unless_everything_in_it_is_optional()
    {
        var page = WithRequest($"POST {Url}");

        Earned(page).Should().Equal("AC2019 51:1");
        Earned(page with { RequestBody = page.RequestBody! with { Parameters = [Row("assignments", "thingAssignment", 40, description: "Optional.")] } }).Should().BeEmpty();
    }
}
