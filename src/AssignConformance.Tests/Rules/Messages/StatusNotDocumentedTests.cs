using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class StatusNotDocumentedTests
{
    private static ApiPage Page(int documented, params ReadOnlySpan<string> statusLines)
    {
        var responses = statusLines.ToArray().Select((line, index) => Response(70 + (10 * index), line));
        return Faultless with { ResponseExamples = [.. responses], Response = Faultless.Response! with { StatusCodes = [new(documented, At(46))] } };
    }

    [Fact]
    public void What_the_target_of_a_redirection_answers_is_not_the_operations()
    {
        Earned(Page(302, "HTTP/1.1 302 Found", "HTTP/1.1 200 OK")).Should().BeEmpty();
        Earned(Page(302, "HTTP/1.1 200 OK")).Should().Equal("AC2008 71:1");
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(399, true)]
    [InlineData(299, false)]
    [InlineData(400, false)]
    public void Every_code_of_redirections_is_one(int first, bool isContinued)
        => Earned(Page(200, $"HTTP/1.1 {first}", "HTTP/1.1 201")).Contains("AC2008 81:1").Should().Be(!isContinued);

    [Theory]
    [InlineData("A 2xx response.", true)]
    [InlineData("A 200-series response.", true)]
    [InlineData("A 4xx response.", false)]
    public void A_class_of_codes_names_all_of_them(string text, bool isNamed)
    {
        var page = Page(202, "HTTP/1.1 201 Created");

        Earned(page with { Response = page.Response! with { Text = text } }).Should().Equal(isNamed ? [] : ["AC2008 71:1"]);
    }

    [Fact]
    public void A_code_beside_others_is_named()
    {
        var page = Page(202, "HTTP/1.1 201 Created");

        Earned(page with { Response = page.Response! with { StatusCodes = [new(202, At(46)), new(201, At(46))] } }).Should().BeEmpty();
    }

    [Fact]
    public void The_first_error_is_an_error() => Earned(Page(200, "HTTP/1.1 400 Bad Request")).Should().BeEmpty();

    [Fact]
    public void A_section_that_names_errors_alone_says_nothing_of_success()
        => Earned(Page(404, "HTTP/1.1 200 OK")).Should().BeEmpty();

    [Fact]
    public void A_partial_failure_is_no_other_success()
        => Earned(Page(207, "HTTP/1.1 200 OK")).Should().BeEmpty();

    [Fact]
    public void A_section_that_names_success_alone_says_nothing_of_errors()
        => Earned(Page(200, "HTTP/1.1 404 Not Found")).Should().BeEmpty();

    [Fact]
    public void Reports_another_error_than_those_named()
        => Earned(Page(409, "HTTP/1.1 404 Not Found")).Should().Equal("AC2008 71:1");
}
