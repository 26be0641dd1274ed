using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Structure;

public sealed class HttpRequestMalformedTests
{
    [Fact]
    public void Reports_a_method_that_runs_into_its_path()
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("DELETE", "/things/{thingId}", At(28)) { LacksBlank = true }] })
            .Should().Equal("AC1002 28:1");

    [Theory]
    [InlineData("/things/{the id}/assign", null)]
    [InlineData("/things/<the id>/assign", null)]
    [InlineData("/things/assign(on=1, off=2)", null)]
    [InlineData("/things /assign", "it holds a blank outside a placeholder")]
    [InlineData("/things/{id} /assign", "it holds a blank outside a placeholder")]
    [InlineData("/things/<id> /assign", "it holds a blank outside a placeholder")]
    [InlineData("/things/at(x=1) /assign", "it holds a blank outside a placeholder")]
    [InlineData("/things/{id/assign", "its brackets do not pair up")]
    [InlineData("/things/}id{/assign", "its brackets do not pair up")]
    [InlineData("/things\\assign", "it holds a backslash")]
    public void A_target_is_no_path_where_brackets_or_blanks_break_it(string target, string? fault)
        => PageChecker.Check(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("POST", target, At(28))] }, new PageContext())
            .Where(finding => finding.Rule.Id == "AC1002").Select(finding => finding.Message).Should().Equal(fault is null ? [] : [$"The request target \"{target}\" is malformed: {fault}."]);

    [Fact]
    public void Reports_a_placeholder_in_parentheses()
        => Earned(Faultless with { HttpRequests = [.. Faultless.HttpRequests, new HttpRequestLine("POST", "/things/(thing-id)/assign", At(28))] })
            .Should().Equal("AC1002 28:1");
}
