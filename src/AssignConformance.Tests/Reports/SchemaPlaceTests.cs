using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>Where in the response schema a mismatch's constraint stands.</summary>
public sealed class SchemaPlaceTests
{
    /// <summary>As <c>generate</c> writes them: flat definitions, a base as a choice by <c>@odata.type</c>.</summary>
    private const string Schema = """
        {"type":"object","required":["value"],"properties":{"value":{"type":"array","items":{"$ref":"#/definitions/g.item"}}},"additionalProperties":false,"definitions":{
        "g.item":{"type":"object","properties":{"id":{"description":"v1.0/a.md:3","type":"string"},"target":{"oneOf":[{"type":"null"},{"$ref":"#/definitions/g.target"}]}}},
        "g.target":{"oneOf":[{"type":"object","required":["@odata.type"],"oneOf":[{"$ref":"#/definitions/g.all"},{"$ref":"#/definitions/g.group"}]}]},
        "g.all":{"type":"object","properties":{"@odata.type":{"type":"string","enum":["#g.all"]}}},
        "g.group":{"type":"object","required":["groupId"],"properties":{"@odata.type":{"type":"string","enum":["#g.group"]},"groupId":{"type":"string","pattern":"^[0-9]+$"}}}}}
        """;

    [Theory]
    [InlineData("""{"value":[{"id":7}]}""", "/value/0/id", "type", "/definitions/g.item/properties/id", "type")]
    [InlineData("""{}""", "", "required", "", "required")]
    [InlineData("""{"value":[],"more":1}""", "/more", "additionalProperties", "", "additionalProperties")]
    [InlineData("""{"value":7}""", "/value", "type", "/properties/value", "type")]
    [InlineData("""{"value":[{"target":{"@odata.type":"#g.group","groupId":"x"}}]}""", "/value/0/target/groupId", "pattern", "/definitions/g.group/properties/groupId", "pattern")]
    [InlineData("""{"value":[{"target":{"@odata.type":"#g.group"}}]}""", "/value/0/target", "required", "/definitions/g.group", "required")]
    [InlineData("""{"value":[{"target":{"@odata.type":"#g.target"}}]}""", "/value/0/target/@odata.type", "@odata.type", "/definitions/g.target/oneOf/0", "oneOf")]
    [InlineData("""{"value":[{"target":{}}]}""", "/value/0/target/@odata.type", "@odata.type", "/definitions/g.target/oneOf/0", "oneOf")]
    [InlineData("""{"value":[{"id":7}]}""", "/value/0/id", "maxLength", "/definitions/g.item/properties/id", null)]
    public void Is_where_the_keyword_stands(string body, string pointer, string keyword, string schema, string? marked)
        => Place(body, pointer, keyword).Should().Be(new SchemaPlace(schema, marked));

    [Theory]
    [InlineData("""{"error":{}}""", "/error/code", "required")]
    [InlineData("""{"more":1}""", "/more", "type")]
    [InlineData("""{"@odata.context":"x"}""", "/@odata.context", "@odata.context")]
    public void Is_nowhere_where_the_schema_does_not_speak_of_the_value(string body, string pointer, string keyword)
        => Place(body, pointer, keyword).Should().BeNull();

    [Theory]
    [InlineData("""{"$ref":"#/definitions/a","definitions":{"a":{"$ref":"#/definitions/a"}}}""")]
    [InlineData("""{"$ref":"#/nowhere"}""")]
    [InlineData("[]")]
    public void A_schema_that_leads_around_or_nowhere_says_nothing(string schema)
        => SchemaPlace.Of(JsonText.Read(schema).Root!, JsonText.Read("{}").Root!, "/a", "type").Should().BeNull();

    [Fact]
    public void The_report_shows_the_piece_with_the_keyword_marked_and_folds_the_rest()
    {
        var planned = RecordedRun.Events.OfType<RunEvent.OperationPlanned>().First() with { ResponseSchema = Schema };
        var failed = RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First(each => each.Result.Verdict is Verdict.Failed && each.Result.OperationId == planned.Id).Result;
        var markup = HtmlReport.Render(RunReport.From([RecordedRun.Started, planned, new RunEvent.ScenarioFinished(failed)]));
        var html = new ParsedHtml(markup);

        html.Faults.Should().BeEmpty();
        html.Text.Should().ContainAll("Response schema at /definitions/g.item/properties/id", "Response schema at /definitions/g.target/oneOf/0", "\"#/definitions/g.group\"");
        markup.Should().Contain("<span class=\"k\">&quot;type&quot;</span>: <mark>&quot;string&quot;</mark>").And.Contain("<span class=\"k\">&quot;required&quot;</span>: […]");
        html.Values("href").Where(href => href.Contains("-c", StringComparison.Ordinal) && href.StartsWith("#s-", StringComparison.Ordinal)).Should().HaveCount(2).And.OnlyContain(href => html.Values("id").Contains(href.Substring(1)));
    }

    [Fact]
    public void A_choice_of_hundreds_of_types_is_cut()
    {
        var choice = string.Join(',', Enumerable.Range(1, 300).Select(number => $"{{\"$ref\":\"#/definitions/t{number}\"}}"));
        var schema = $$"""{"oneOf":[{{choice}}]}""";
        var root = JsonText.Read(schema).Root!;

        var piece = SchemaPiece.Of(schema, root, new SchemaPlace("", "oneOf"), 1);

        piece.View.Lines.Should().HaveCount(24);
        piece.View.Note.Should().Be("880 more lines are left out.");
    }

    private static SchemaPlace? Place(string body, string pointer, string keyword) => SchemaPlace.Of(JsonText.Read(Schema).Root!, JsonText.Read(body).Root!, pointer, keyword);
}
