using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class SectionMissingTests
{
    [Fact]
    public void Optional_header_fields_are_not_the_section_of_those_that_every_request_needs()
        => Earned(Faultless with { RequestHeadersHeading = new("Optional request headers", At(30)), RequestHeaders = [Faultless.RequestHeaders[1]] })
            .Should().Equal("AC1008 10:1");

    [Fact]
    public void A_section_that_names_Authorization_is_that_section_whatever_its_heading_says()
        => Earned(Faultless with { RequestHeadersHeading = new("Optional request headers", At(30)) }).Should().BeEmpty();

    [Fact]
    public void Request_lines_without_a_section_are_no_missing_request_but_a_missing_section()
        => Earned(Faultless with { HttpRequestHeading = null }).Should().Equal("AC1008 10:1");

    [Fact]
    public void A_resource_page_among_the_operations_needs_no_section_of_theirs()
        => Earned(new ApiPage { Path = SamplePage.File, Version = "v1.0", Name = "thing", Title = new("thing", At(2)), Heading = new("thing", At(10)), DocType = new("resourcePageType", At(7)) })
            .Should().BeEmpty();
}
