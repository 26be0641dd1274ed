using System.Text.Json;
using FluentAssertions;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;
using Xunit;
using static AssignConformance.Tests.Schemas.Sdk.ReadBody;

namespace AssignConformance.Tests.Schemas.Sdk;

public sealed class TypedClientTests
{
    [Fact]
    public void Names_properties_that_a_class_lacks_by_the_class_that_the_object_names()
        => Told("deviceConfigurationAssignment", """{"intent": "apply", "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "1", "groupName": "a"}, "colour": "red"}""").Should()
            .BeEquivalentTo("no property /intent DeviceConfigurationAssignment", "no property /target/groupName GroupAssignmentTarget", "no property /colour DeviceConfigurationAssignment");

    [Fact]
    public void Reads_a_derived_type_though_its_hash_is_missing()
        => Told("deviceConfigurationAssignment", """{"target": {"@odata.type": "microsoft.graph.groupAssignmentTarget", "groupId": "1"}}""").Should().BeEmpty();

    [Fact]
    public void Of_an_object_of_a_type_without_a_class_nothing_else_is_said()
    {
        Told("deviceConfigurationAssignment", """{"target": {"@odata.type": "#microsoft.graph.noSuchTarget", "colour": "red"}}""").Should().Equal("no class /target/@odata.type microsoft.graph.noSuchTarget");
        Told("deviceConfigurationGroupAssignment", """{"colour": "red"}""").Should().Equal("no class  microsoft.graph.deviceConfigurationGroupAssignment");
    }

    [Fact]
    public void Of_an_object_that_is_not_of_its_declared_type_nothing_is_said()
        => Told("deviceConfigurationAssignment", """{"target": {"@odata.type": "#microsoft.graph.user", "groupId": "1"}}""").Should().BeEmpty();

    [Fact]
    public void A_class_without_properties_holds_what_it_is_given()
        => Told("externalConnectors.externalItem", """{"properties": {"title": "a", "priority": 1}, "title": "a"}""").Should().Equal("no property /title ExternalConnectors.ExternalItem");

    [Theory]
    [InlineData("file", """{"hashes": {}}""", "FileObject")]
    [InlineData("directory", """{"deletedItems": []}""", "DirectoryObject1")]
    [InlineData("identityGovernance", """{"accessReviews": {}}""", "IdentityGovernance.IdentityGovernance")]
    [InlineData("identityGovernance.task", """{"isEnabled": true}""", "IdentityGovernance.TaskObject")]
    [InlineData("security", """{"alerts": []}""", "Security.Security")]
    [InlineData("security.stream", """{"name": "a"}""", "Security.StreamObject")]
    [InlineData("callRecords.session", """{"isTest": true}""", "CallRecords.Session")]
    [InlineData("OrgContact", """{"mail": "a"}""", "OrgContact")]
    [InlineData("orgcontact", """{"mail": "a"}""", "OrgContact")]
    public void Finds_the_class_of_a_type_whatever_it_is_called(string type, string body, string name)
        => As(type, body).Classes.Should().Equal(name);

    [Fact]
    public void An_object_none_of_whose_members_a_class_knows_was_not_read()
        => As("user", """{"value": "Welcome"}""").Classes.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("microsoft.graph.")]
    [InlineData("microsoft.graph..user")]
    [InlineData("microsoft.graph.user[]")]
    [InlineData("microsoft.graph.user*")]
    [InlineData("microsoft.graph.user, System.Private.CoreLib")]
    [InlineData("microsoft.graph.list`1[[a]]")]
    [InlineData("microsoft.graph.user\\\\")]
    [InlineData("microsoft.graph.bodyType")]
    [InlineData("microsoft.graph.userCollectionResponse+x")]
    [InlineData("System.String")]
    public void A_name_that_is_none_of_a_class_is_told_whatever_reflection_would_make_of_it(string name)
        => As("deviceConfigurationAssignment", $$"""{"target": {"@odata.type": "{{name}}"} }""").UnknownTypes.Should().ContainSingle().Which.Pointer.Should().Be("/target/@odata.type");

    [Theory]
    [InlineData("""{"customerId": "customer"}""", "Refused /customerId Edm.Guid")]
    [InlineData("""{"customerId": "customer", "contractType": {}, "displayName": 7}""", "Refused /customerId Edm.Guid", "Dropped /contractType Edm.String", "Dropped /displayName Edm.String")]
    public void What_the_SDK_throws_on_is_told_at_its_place_and_the_rest_is_read(string body, params string[] told)
        => Told("contract", body).Should().Equal(told);

    [Fact]
    public void A_body_that_is_nested_too_deep_for_the_SDK_is_told_as_a_whole()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("{\"manager\": ", 100)), new string('}', 100));

        Told("user", open + "{}" + close).Should().Equal("Refused  User");
    }

    /// <summary>Bodies that writers of pages get wrong, each read and written as a whole.</summary>
    [Theory]
    [InlineData("""{"displayName": "a", "accountEnabled": "true", "businessPhones": ["1"], "ageGroup": "adult"}""")]
    [InlineData("""{"displayName": 7, "createdDateTime": "2020-11-010T20:00:34Z", "mailboxSettings": {"timeZone": "a", "delegateMeetingMessageDeliveryOptions": "nobody"}}""")]
    [InlineData("""{"birthday": "2020-02-04T07:00:00Z", "assignedLicenses": [{"skuId": "11111111-1111-1111-1111-111111111111", "disabledPlans": []}], "noSuchProperty": 7}""")]
    public void The_SDKs_own_reader_and_writer_lose_just_what_is_told(string body)
    {
        using var sent = JsonDocument.Parse(body);
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue<IParsable>(null, new JsonParseNode(sent.RootElement).GetObjectValue(User.CreateFromDiscriminatorValue));
        using var content = writer.GetSerializedContent();
        using var returned = JsonDocument.Parse(content);

        As("user", body).Losses.Select(loss => loss.Pointer).Should().BeEquivalentTo(Missing("", sent.RootElement, returned.RootElement));
    }

    [Fact]
    public void The_SDKs_own_reader_throws_where_that_is_told()
    {
        using var sent = JsonDocument.Parse("""{"customerId": "customer"}""");

        new JsonParseNode(sent.RootElement).Invoking(node => node.GetObjectValue(Contract.CreateFromDiscriminatorValue)).Should().Throw<JsonException>();
    }

    private static IEnumerable<string> Missing(string pointer, JsonElement sent, JsonElement returned)
        => from member in sent.EnumerateObject()
           let isThere = returned.TryGetProperty(member.Name, out _)
           from place in !isThere ? [$"{pointer}/{member.Name}"]
               : member.Value.ValueKind == JsonValueKind.Object ? Missing($"{pointer}/{member.Name}", member.Value, returned.GetProperty(member.Name))
               : []
           select place;
}
