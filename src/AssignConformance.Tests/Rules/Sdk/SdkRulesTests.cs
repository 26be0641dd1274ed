using AssignConformance.Model;
using AssignConformance.Tests.Rules.Bodies;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.Bodies.PageCase;

namespace AssignConformance.Tests.Rules.Sdk;

/// <summary>AC6001, AC6002 and AC6003, on pages whose resource pages describe what the SDK contradicts.</summary>
public sealed class SdkRulesTests
{
    private static PageCase Answers(string type, string rows, string answer, string above = "") => new()
    {
        Response = $"Returns `201 Created` and a [{type}](../resources/{type}.md) object.",
        Answer = answer,
        Above = above,
        Resources = [Resource(type.ToLowerInvariant(), rows) with { Text = Resource(type, rows).Text }],
        AsksSdk = true,
    };

    [Fact]
    public void Reports_a_type_that_the_SDK_has_no_class_for_once_a_page()
    {
        var page = Answers("printer", "id|String|Key.", """{ "@odata.type": "#microsoft.graph.gizmo" }""");

        page.Findings("AC6001").Should().ContainSingle().Which.Message.Should().MatchRegex("^Microsoft\\.Graph [0-9.]+ has no class for \"microsoft\\.graph\\.gizmo\"\\.$");
        page.Findings("AC6001").Single().Span.Should().Match<SourceSpan>(span => span.Line == 30 && span.Column == 18);
        (page with { Sent = """{ "@odata.type": "#microsoft.graph.gizmo" }""", RequestBody = "Supply a [printer](../resources/printer.md) object." }).Found("AC6001").Should().Equal("/@odata.type");
        Answers("gizmo", "id|String|Key.", """{ "id": "1" }""").Found("AC6001").Should().Equal("");
        Answers("printer", "id|String|Key.", """{ "@odata.type": "#microsoft.graph.printer" }""").Found("AC6001").Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_type_without_its_hash_has_two_faults()
    {
        var page = Answers("printer", "id|String|Key.", """{ "@odata.type": "microsoft.graph.gizmo" }""");

        page.Found("AC4001").Concat(page.Found("AC6001")).Should().Equal("/@odata.type", "/@odata.type");
    }

    [Fact]
    public void Reports_a_documented_property_that_the_SDK_lacks_once_a_class()
    {
        var page = Answers("printer", "id|String|Key.\ncolour|String|Colour.\ndisplayName|String|Name.", """{ "displayName": "a", "colour": "red" }""");

        page.Findings("AC6002").Should().ContainSingle().Which.Message.Should().MatchRegex("^The class Printer of Microsoft\\.Graph [0-9.]+ has no property \"colour\"\\.$");
        page.Findings("AC6002").Single().Span.Should().Match<SourceSpan>(span => span.Line == 30 && span.Column == 23 && span.EndColumn == 31);
        (page with { Answer = """{ "value": [{ "colour": "red" }, { "colour": "blue" }] }""" }).Found("AC6002").Should().Equal("/value/0/colour");
    }

    [Fact]
    public void An_object_of_a_type_with_derived_ones_may_hold_more_unless_it_names_its_type()
    {
        var objects = Answers("directoryObject", "id|String|Key.", """{ "displayName": "a" }""") with { Resources = [Resource("directoryobject", "id|String|Key.") with { Text = Resource("directoryObject", "id|String|Key.").Text }, ("group", Resource("group", "displayName|String|Name.").Text.Replace("## Properties", "Inherits from [directoryObject](directoryobject.md).\n\n## Properties", StringComparison.Ordinal))] };

        objects.Found("AC6002").Should().BeEmpty();
        (objects with { Answer = """{ "@odata.type": "#microsoft.graph.directoryObject", "displayName": "a" }""" }).Word().Findings.Select(finding => finding.Pointer).Should().Equal("/displayName");
    }

    [Fact]
    public void An_open_type_may_hold_more()
        => (Answers("printer", "id|String|Key.", """{ "colour": "red" }""") with { Metadata = """<EntityType Name="printer" OpenType="true"><Key><PropertyRef Name="id" /></Key><Property Name="id" Type="Edm.String" /></EntityType>""" })
            .Word().Findings.Should().BeEmpty();

    [Fact]
    public void The_envelope_is_no_property()
    {
        var page = Answers("printer", "id|String|Key.", """{ "value": "Welcome" }""");

        page.Word().Findings.Should().BeEmpty();
        (page with { Answer = """{ "@odata.type": "#microsoft.graph.printer", "value": [{ "id": "1", "colour": "red" }] }""", Response = page.Response.Replace("object", "collection", StringComparison.Ordinal) })
            .Word().Findings.Select(finding => finding.Pointer).Should().Equal("/value/0/colour");
    }

    [Fact]
    public void What_a_client_reads_as_bytes_is_not_held_against_a_class()
    {
        var page = Answers("printer", "id|String|Key.", """{ "colour": "red" }""");

        page.Word().Findings.Should().ContainSingle();
        (page with { Path = "/things/{id}/$value" }).Word().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Reports_a_member_that_the_SDKs_enumeration_lacks()
    {
        var page = Answers("message", "importance|String|How much.", """{ "importance": "urgent" }""");

        page.Findings("AC6003").Should().ContainSingle().Which.Message.Should().Be("The SDK loses \"importance\": its enumeration Importance has no member \"urgent\".");
        page.Findings("AC6003").Single().Span.Should().Match<SourceSpan>(span => span.Line == 30 && span.Column == 17);
    }

    [Theory]
    [InlineData("contract", "customerId", "\"123ddc65-1111-2222-3333-abcdefabcde\"", "The SDK fails on \"customerId\": it reads Edm.Guid there, and the string \"123ddc65-1111-2222-3333-abcdefabcde\" makes it give up the whole body.")]
    [InlineData("recurrenceRange", "startDate", "\"2020-09-08T12:02:30Z\"", "The SDK changes \"startDate\": it reads Edm.Date there, and the string \"2020-09-08T12:02:30Z\" does not come back as it was.")]
    [InlineData("user", "accountEnabled", "\"yes\"", "The SDK loses \"accountEnabled\": it reads Edm.Boolean there, and finds the string \"yes\".")]
    [InlineData("user", "deviceEnrollmentLimit", "1.5", "The SDK fails on \"deviceEnrollmentLimit\": it reads Edm.Int32 there, and the number 1.5 makes it give up the whole body.")]
    [InlineData("user", "businessPhones", "[\"a\", 7]", "The SDK changes the item /businessPhones/1: it reads Edm.String there, and the number 7 does not come back as it was.")]
    [InlineData("user", "messages", "{}", "The SDK loses \"messages\": it reads Collection(Message) there, and finds an object.")]
    public void Says_how_a_value_is_lost(string type, string property, string value, string message)
        => Answers(type, "id|String|Key.", $$"""{ "{{property}}": {{value}} }""").Word().Findings.Should().ContainSingle().Which.Message.Should().Be(message);

    [Theory]
    [InlineData("message", "importance", "")]
    [InlineData("message", "importance", "String")]
    [InlineData("message", "importance", "string")]
    [InlineData("message", "importance", "importance-value")]
    [InlineData("message", "importance", "Importance value")]
    [InlineData("message", "importance", "@odata.type: microsoft.graph.importance")]
    [InlineData("message", "importance", "hi...")]
    [InlineData("message", "importance", "hi…")]
    [InlineData("message", "importance", "<importance>")]
    [InlineData("message", "importance", "{importance}")]
    [InlineData("fileAttachment", "contentBytes", "binary")]
    [InlineData("contract", "customerId", "customer")]
    [InlineData("contract", "customerId", "{id}")]
    [InlineData("user", "createdDateTime", "timestamp")]
    [InlineData("recurrenceRange", "startDate", "Date")]
    [InlineData("workingHours", "startTime", "TimeOfDay")]
    [InlineData("bookingService", "defaultDuration", "duration")]
    [InlineData("user", "deviceEnrollmentLimit", "7")]
    [InlineData("driveItem", "size", "7")]
    [InlineData("geoCoordinates", "latitude", "0.5")]
    public void What_stands_for_a_value_or_is_a_number_as_text_is_no_loss(string type, string property, string value)
        => Answers(type, "id|String|Key.", $$"""{ "{{property}}": "{{value}}" }""").Word().Findings.Should().BeEmpty();

    [Theory]
    [InlineData("user", "deviceEnrollmentLimit", "1.0")]
    [InlineData("driveItem", "size", "2e3")]
    public void A_whole_number_in_another_form_is_no_loss(string type, string property, string value)
        => Answers(type, "id|String|Key.", $$"""{ "{{property}}": {{value}} }""").Word().Findings.Should().BeEmpty();

    [Fact]
    public void A_value_that_another_rule_stands_on_is_told_once_and_the_SDKs_word_knows_it_all_the_same()
    {
        var page = Answers("message", "importance|String|Possible values are: `low`, `normal`.\ncolour|String|Colour.", """{ "importance": "urgent", "size": 7 }""");

        page.Found("AC3005").Should().Equal("/importance");
        page.Found("AC3002").Should().Equal("/size");
        page.Found("AC6003").Concat(page.Found("AC6002")).Should().BeEmpty();
        page.Word().Findings.Select(finding => $"{finding.Rule.Id} {finding.Pointer}").Should().Equal("AC6003 /importance", "AC6002 /size");
    }

    [Fact]
    public void Asking_the_SDK_takes_no_other_finding_away()
    {
        var page = Answers("message", "importance|String|How much.", """{ "importance": "String", "createdDateTime": "2020-11-010T20:00:34Z" }""") with { RequestBody = "Do not supply a body." };

        (page with { AsksSdk = false }).Found("AC3013").Should().Equal(page.Found("AC3013")).And.Equal("/importance");
    }

    [Fact]
    public void Nothing_is_found_unless_the_SDK_is_asked()
    {
        var page = Answers("message", "importance|String|How much.", """{ "importance": "urgent", "colour": "red", "from": { "@odata.type": "#microsoft.graph.gizmo" } }""");

        page.Word().Findings.Select(finding => finding.Rule.Id).Should().BeEquivalentTo("AC6001", "AC6002", "AC6003");
        (page with { AsksSdk = false }).Word().Should().Match<AssignConformance.Rules.Sdk.SdkWord>(word => word.Findings.IsEmpty && word.Classes.IsEmpty);
    }

    [Fact]
    public void A_call_to_another_host_is_not_Graphs()
        => (Answers("message", "importance|String|How much.", """{ "importance": "urgent" }""") with { Url = "https://example.com/things" }).Word().Findings.Should().BeEmpty();
}
