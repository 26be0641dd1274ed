using AssignConformance.Model.Pages;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules;

public sealed class StructureRulesTests
{
    [Fact]
    public void A_faultless_page_earns_nothing() => Earned(Faultless).Should().BeEmpty();

    [Fact]
    public void Reports_a_page_without_HTTP_request_at_the_section_the_fence_or_the_page()
    {
        var page = Faultless with { HttpRequests = [] };

        Earned(page).Should().Equal("AC1001 25:1");
        Earned(page with { HttpRequestHeading = null }).Should().Equal("AC1001 26:1");
        Earned(page with { HttpRequestHeading = null, HttpRequestFence = null }).Should().Equal("AC1001 10:1");
    }

    [Theory]
    [InlineData("/things/{thingId/assign")]
    [InlineData("/things/thingId}/assign")]
    [InlineData("/things/<thingId/assign")]
    [InlineData("/things/{thingId}\\assign")]
    [InlineData("/things /{thingId}/assign")]
    public void Reports_a_malformed_request_target(string target)
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new("POST", target, At(28))] }).Should().Equal("AC1002 28:1");

    [Theory]
    [InlineData("/things/{id | name}/assign")]
    [InlineData("/things/<thing id>/assign")]
    [InlineData("/things/list(on='{x}', by='a b')")]
    [InlineData("/things?$filter=name eq 'a b'")]
    [InlineData("things/{thingId}/$ref")]
    [InlineData("https://graph.microsoft.com/v1.0/things")]
    public void Takes_the_forms_that_pages_use_for_a_request_target(string target)
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new("POST", target, At(28))] }).Should().BeEmpty();

    [Fact]
    public void Reports_placeholders_once_a_page_at_the_first_of_each_kind()
        => Earned(Faultless with
        {
            Placeholders =
            [
                new(PlaceholderKind.NotYetDocumented, "Not yet documented", At(3)),
                new(PlaceholderKind.ToDo, "TODO: Determine scopes", At(22)),
                new(PlaceholderKind.ToDo, "TODO: Determine AppOnly scopes", At(23)),
                new(PlaceholderKind.NotYetDocumented, "Not yet documented", At(40)),
            ],
        }).Should().Equal("AC1004 3:1", "AC1003 22:1");

    [Fact]
    public void Reports_what_the_reader_could_not_read_where_it_stands()
        => Earned(Faultless with
        {
            Faults =
            [
                new("AC1005", "the object is not closed", At(60)),
                new("AC1016", "the text is not UTF-8", At(1)),
                new("AC1017", "the response has no request", At(90)),
            ],
        }).Should().Equal("AC1016 1:1", "AC1005 60:1", "AC1017 90:1");

    [Fact]
    public void Reports_each_missing_section_at_the_heading()
        => AssignConformance.Rules.PageChecker.Check(
                Faultless with { PermissionsHeading = null, PermissionSets = [], RequestHeadersHeading = null, RequestHeaders = [], RequestBody = null, Response = null },
                new AssignConformance.Rules.PageContext())
            .Select(finding => $"{Write(finding)} {finding.Arguments[0]}")
            .Should().BeEquivalentTo("AC1008 10:1 Permissions", "AC1008 10:1 Request headers", "AC1008 10:1 Request body", "AC1008 10:1 Response");

    [Fact]
    public void Permissions_of_an_include_file_are_no_missing_section()
        => Earned(Faultless with { PermissionSets = [], Includes = [new("../includes/permissions/thing-assign-permissions.md", At(19))] }).Should().BeEmpty();

    [Fact]
    public void Reports_a_permissions_section_without_a_table()
        => Earned(Faultless with { PermissionSets = [] }).Should().Equal("AC1009 19:1");

    [Theory]
    [InlineData("TODO: Determine scopes", false)]
    [InlineData(null, false)]
    [InlineData("Not supported", true)]
    [InlineData("Not available.", true)]
    public void Reports_a_permission_row_that_settles_nothing(string? text, bool isSettled)
        => Earned(Faultless with { PermissionSets = [.. Faultless.PermissionSets, new(null, null, PermissionCategory.Application, [], text, At(22))] })
            .Should().Equal(isSettled ? [] : ["AC1009 22:1"]);

    [Fact]
    public void Reports_a_title_that_is_not_the_heading()
        => Earned(Faultless with { Title = new("assign action", At(2)) }).Should().Equal("AC1011 10:1");

    [Fact]
    public void Reports_front_matter_without_doc_type()
    {
        Earned(Faultless with { DocType = null }).Should().Equal("AC1013 1:1");
        Earned(Faultless with { DocType = new("", At(7)) }).Should().Equal("AC1013 7:1");
    }

    [Fact]
    public void Reports_an_empty_request_fence_and_a_page_without_any()
    {
        var empty = new RequestExample { Fence = new(SamplePage.File, 50, 1, 52, 4) };

        Earned(Faultless with { RequestExamples = [empty] }).Should().Equal("AC1014 50:1");
        Earned(Faultless with { RequestExamples = [] }).Should().Equal("AC1014 70:1");
    }

    [Fact]
    public void An_ignored_request_example_is_one()
        => Earned(Faultless with { RequestExamples = [], IgnoredRequestExamples = Faultless.RequestExamples }).Should().BeEmpty();

    [Fact]
    public void Reports_a_page_without_response_example_at_its_request()
        => Earned(Faultless with { ResponseExamples = [] }).Should().Equal("AC1015 50:1");

    [Fact]
    public void Of_a_page_that_could_not_be_read_only_that_is_said()
        => Earned(new ApiPage { Path = SamplePage.File, Version = "v1.0", Name = "thing-assign", Faults = [new("AC1016", "The page is empty.", At(1))] })
            .Should().Equal("AC1016 1:1");
}
