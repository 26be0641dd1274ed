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
