using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Schemas.Walking;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

/// <summary>Answers of a service that knows nothing of the pages.</summary>
public sealed class LiveAnswerTests
{
    private static readonly Expectations s_live = Expectations.OfLiveService(new Uri("https://graph.microsoft.com"), TimeSpan.FromSeconds(60), []);

    private static readonly TypeCatalogue s_types = Samples.Types("""
        <ComplexType Name="target" Abstract="true" />
        <ComplexType Name="groupTarget" BaseType="graph.target"><Property Name="groupId" Type="Edm.String" /></ComplexType>
        <EntityType Name="item">
          <Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" Nullable="false" /><Property Name="rate" Type="Edm.Double" />
          <Property Name="target" Type="graph.target" /><NavigationProperty Name="friend" Type="graph.item" />
        </EntityType>
        <ComplexType Name="open" OpenType="true" />
        """);

    private static readonly DeclaredBody s_items = new DeclaredBody.Instance(new TypeReference("microsoft.graph.item", IsCollection: true));

    [Theory]
    [InlineData(400, 401, null)]
    [InlineData(403, 401, null)]
    [InlineData(415, 400, null)]
    [InlineData(400, 415, null)]
    [InlineData(404, 405, null)]
    [InlineData(200, 401, "AC7008")]
    [InlineData(204, 400, "AC7009")]
    [InlineData(200, 415, "AC7015")]
    [InlineData(201, 405, "AC7016")]
    [InlineData(500, 400, "AC7001")]
    public void Any_refusal_will_do_and_nothing_else(int actual, int documented, string? rule)
        => RefusalCheck.Check(SendingSample.Refused(actual, """{"error": {"code": "x", "message": "whatever"}}"""), documented, s_live)
            .Select(mismatch => mismatch.RuleId).Should().Equal(rule is null ? [] : [rule]);

    [Fact]
    public void A_refusal_without_Graph_s_error_object_is_told_on_a_live_service_too()
        => RefusalCheck.Check(SendingSample.Refused(400, "{}"), 401, s_live).Select(mismatch => mismatch.RuleId).Should().Equal("AC7004", "AC7004");

    [Theory]
    [InlineData("""{"value": [{"id": "1", "target": {"@odata.type": "#microsoft.graph.groupTarget"}}]}""")]
    [InlineData("""{"value": [{"id": "1", "target": null}]}""")]
    [InlineData("""{"value": []}""")]
    public void A_type_that_minimal_metadata_leaves_out_is_not_missed(string body) => AbstractTypeCheck.Check(Read(body), documented: null, s_items, s_types).Should().BeEmpty();

    [Fact]
    public void An_abstract_declared_type_needs_a_name()
        => AbstractTypeCheck.Check(Read("""{"value": [{"id": "1", "target": {"groupId": "g"}}]}"""), documented: null, s_items, s_types)
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { RuleId = "AC7005", Pointer = "/value/0/target", Keyword = "@odata.type" });

    [Theory]
    [InlineData("""{"value": [{"id": "1", "target": {"groupId": "h"}}]}""", 0)]
    [InlineData("""{"value": [{"id": "1", "target": {"@odata.type": "#microsoft.graph.groupTarget"}}]}""", 1)]
    [InlineData("""{"value": []}""", 1)]
    public void A_type_that_the_page_leaves_out_too_is_the_pages_fault(string documented, int mismatches)
        => AbstractTypeCheck.Check(Read("""{"value": [{"id": "1", "target": {"groupId": "g"}}]}"""), Read(documented), s_items, s_types).Should().HaveCount(mismatches);

    [Theory]
    [InlineData("""{"values": {"@odata.type": "#microsoft.graph.groupTarget"}}""", "")]
    [InlineData("""{"value": {"groupId": "g"}}""", "/value")]
    [InlineData("""{"value": null}""", null)]
    [InlineData("""{"value": {"@odata.type": "#microsoft.graph.groupTarget"}}""", null)]
    [InlineData("""{"@odata.type": "#microsoft.graph.groupTarget"}""", null)]
    public void What_the_page_wraps_names_its_type_and_the_wrapping_does_not(string body, string? pointer)
        => AbstractTypeCheck.Check(Read(body), Read("""{"value": {"@odata.type": "#microsoft.graph.groupTarget"}}"""), new DeclaredBody.Instance(new TypeReference("microsoft.graph.target", IsCollection: false)), s_types)
            .Select(mismatch => mismatch.Pointer).Should().Equal(pointer is null ? [] : [pointer]);

    [Fact]
    public void A_collection_is_of_no_type_itself()
        => AbstractTypeCheck.Check(Read("""{"values": []}"""), documented: null, new DeclaredBody.Instance(new TypeReference("microsoft.graph.target", IsCollection: true)), s_types).Should().BeEmpty();

    [Fact]
    public void What_no_source_describes_or_was_expanded_is_a_note_and_nothing_below_it()
        => UnknownProperties.Find(Read("""{"@odata.count": 1, "value": [{"id": "1", "new": {"a": {"b": 1}}, "rate@odata.type": "x", "friend": {"id": "2", "odd": 1}, "target": {"@odata.type": "#microsoft.graph.groupTarget", "more": 1}}]}"""), s_items, s_types)
            .Select(note => (note.Pointer, note.Message[(note.Message.IndexOf("is ", StringComparison.Ordinal))..])).Should().Equal(
                ("/value/0/new", "is a property that no source describes for microsoft.graph.item"),
                ("/value/0/friend", "is a relationship that was expanded"),
                ("/value/0/target/more", "is a property that no source describes for microsoft.graph.groupTarget"));

    [Theory]
    [InlineData("open", """{"anything": 1}""")]
    [InlineData("nothing", """{"anything": 1}""")]
    [InlineData("item", """{"id": "1", "rate": 2}""")]
    public void An_open_type_an_unknown_one_and_what_is_described_give_no_note(string type, string body)
        => UnknownProperties.Find(Read(body), new DeclaredBody.Instance(new TypeReference("microsoft.graph." + type, IsCollection: false)), s_types).Should().BeEmpty();

    [Fact]
    public void An_integer_stands_for_a_float()
    {
        var validator = Samples.Validators(Samples.Operation(Samples.Row("item", "item")), s_types).Exported;

        SchemaCheck.Check(Read("""{"item": {"id": "1", "rate": 2}}"""), validator).Should().BeEmpty();
        SchemaCheck.Check(Read("""{"item": {"id": "1", "rate": "2"}}"""), validator).Should().ContainSingle();
    }

    [Fact]
    public void A_live_service_is_not_asked_for_mended_answers_and_its_values_are_its_own()
        => s_live.Should().BeEquivalentTo(new { AsksForMendedAnswers = false, ComparesDocumentedValues = false, MeetsKnownDeviations = false, ReadBackDeadline = TimeSpan.FromSeconds(60) });

    private static JsonTree Read(string text) => JsonText.Read(text).Root!;
}
