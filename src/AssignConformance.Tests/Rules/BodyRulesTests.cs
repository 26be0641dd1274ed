using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Rules;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules;

public sealed class BodyRulesTests
{
    [Fact]
    public void Reports_a_nested_property_that_the_catalogue_calls_read_only()
        => Earned(WithBody("{\n  \"assignments\": [\n    {\n      \"id\": \"7\"\n    }\n  ]\n}")).Should().Equal("AC3007 57:7 /assignments/0/id");

    [Theory]
    [InlineData("Comes from elsewhere. This property is read-only.", true)]
    [InlineData("Read-only.", true)]
    [InlineData("Key of it (read only).", true)]
    [InlineData("Whether the file may only be opened for read-only access.", false)]
    [InlineData("Possible values are: readOnly, full.", false)]
    public void Reports_a_property_that_the_pages_table_calls_read_only(string description, bool isReadOnly)
        => Earned(WithBody("{\n  \"assignments\": []\n}") with
        {
            RequestBody = Faultless.RequestBody! with { Parameters = [Row("assignments", "thingAssignment", 40, isCollection: true, description)] },
        }).Should().Equal(isReadOnly ? ["AC3007 55:3 /assignments"] : []);

    [Fact]
    public void The_pages_table_is_believed_before_the_catalogue()
    {
        var page = WithBody("{\n  \"@odata.type\": \"#microsoft.graph.thingAssignment\",\n  \"id\": \"7\"\n}");

        Earned(page with { RequestBody = Faultless.RequestBody! with { Parameters = [Row("id", "String", 40)] } }).Should().BeEmpty();
        Earned(page with { RequestBody = Faultless.RequestBody! with { Parameters = [] } }).Should().Equal("AC3007 56:3 /id");
    }

    [Fact]
    public void A_response_may_hold_what_is_read_only()
        => Earned(WithResponse("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"value\": [\n    {\n      \"id\": \"7\"\n    }\n  ]\n}")).Should().BeEmpty();

    [Fact]
    public void Reports_a_row_that_an_example_leaves_out_at_its_body()
    {
        var page = Faultless with { RequestBody = Faultless.RequestBody! with { Parameters = [.. Faultless.RequestBody.Parameters, Row("intent", "String", 41)] } };

        Earned(page).Should().Equal("AC3010 54:1 /intent");
        Earned(page with
        {
            RequestExamples = [.. page.RequestExamples, Request(90, Post("{ \"intent\": \"apply\" }"))],
            ResponseExamples = [.. page.ResponseExamples, Response(110, "HTTP/1.1 200 OK")],
        }).Should().Equal("AC3010 54:1 /intent", "AC3010 94:1 /assignments");
    }

    [Fact]
    public void Rows_are_not_missed_where_no_request_body_could_be_read()
        => Earned(WithBody("{ ... }")).Should().Equal("AC2001 54:3");

    [Theory]
    [InlineData("\"groupId\": \"String\"", true)]
    [InlineData("\"groupId\": \"String (identifier)\"", true)]
    [InlineData("\"groupId\": \"DateTimeOffset\"", true)]
    [InlineData("\"groupId\": \"Single\"", false)]
    [InlineData("\"groupId\": \"1024\"", false)]
    [InlineData("\"groupId\": \"Group Id value\"", false)]
    [InlineData("\"dataType\": \"String\"", false)]
    public void Reports_the_generators_word_for_a_type_in_place_of_a_value(string member, bool isWord)
        => Earned(WithBody($"{{\n  \"assignments\": [],\n  {member}\n}}") with { RequestBody = Faultless.RequestBody! with { Parameters = [] } })
            .Should().Equal(isWord ? ["AC3013 56:14 /groupId"] : []);

    [Fact]
    public void Without_types_only_the_page_itself_is_held_against_its_examples()
        => Earned(WithBody("{\n  \"assignments\": [\n    {\n      \"id\": \"7\",\n      \"@odata.type\": \"#microsoft.graph.nothing\"\n    }\n  ]\n}"),
            new TypeCatalogue("v1.0", [], [], isClosed: false)).Should().BeEmpty();

    [Fact]
    public void The_operations_request_type_says_what_the_body_is()
    {
        var operation = new Operation { Id = "v1.0/thing-assign", Version = "v1.0", Page = SamplePage.File, Title = "assign", RequestType = new("thingAssignment", At(38)) };
        var page = WithBody("{\n  \"assignments\": [],\n  \"id\": \"7\",\n  \"target\": {\n    \"@odata.type\": \"#microsoft.graph.user\"\n  }\n}");

        PageChecker.Check(page, new PageContext { Operation = operation, Types = SamplePage.Types }).Select(Write)
            .Should().Equal("AC3001 55:3 /assignments", "AC3007 56:3 /id", "AC4003 58:20 /target/@odata.type");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[null, [], 1]")]
    [InlineData("{ \"assignments\": { \"@odata.type\": 7 } }")]
    [InlineData("{ \"assignments\": [[{ \"@odata.type\": null }]], \"\": \"\", \"@\": 1 }")]
    public void A_body_of_an_odd_shape_stops_no_rule(string body)
        => Earned(WithBody(body)).Should().NotContain(finding => !finding.StartsWith("AC3014", StringComparison.Ordinal) && !finding.StartsWith("AC3001", StringComparison.Ordinal));
}
