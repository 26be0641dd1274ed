using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Sessions;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class ContextCheckTests
{
    private const string Root = "https://graph.microsoft.us";

    private static readonly Expectations s_live = Expectations.OfLiveService(new Uri(Root), TimeSpan.Zero, []);

    private static readonly TypeCatalogue s_types = new("v1.0", [Type("entity", null), Type("thing", "entity"), Type("special", "thing"), Type("other", "entity")], [], isClosed: true);

    [Theory]
    [InlineData($"{Root}/v1.0/$metadata#Collection(microsoft.graph.thing)")]
    [InlineData($"{Root}/v1.0/$metadata#Collection(graph.special)")]
    [InlineData($"{Root}/v1.0/$metadata#Collection(entity)")]
    [InlineData($"{Root}/v1.0/$metadata#Collection($ref)")]
    [InlineData($"{Root}/v1.0/$metadata#things('object-1')/parts")]
    [InlineData($"{Root}/v1.0/$metadata#deviceManagement/things('a%20b')/parts(id,name)")]
    [InlineData($"{Root}:443/v1.0/$metadata#things/$delta")]
    public void A_context_URL_of_the_service_that_fits_a_list_is_no_mismatch(string context)
        => Check($$"""{"@odata.context": "{{context}}", "value": []}""", "thing", isCollection: true, s_live).Should().BeEmpty();

    [Theory]
    [InlineData($"{Root}/v1.0/$metadata#things/$entity")]
    [InlineData($"{Root}/v1.0/$metadata#microsoft.graph.thing")]
    [InlineData($"{Root}/v1.0/$metadata#me")]
    public void A_context_URL_that_fits_one_object_is_no_mismatch(string context)
        => Check($$"""{"@odata.context": "{{context}}", "id": "1"}""", "thing", isCollection: false, s_live).Should().BeEmpty();

    [Theory]
    [InlineData("\"https://graph.microsoft.com/v1.0/$metadata#things\"", "is of another service")]
    [InlineData($"\"{Root}:8443/v1.0/$metadata#things\"", "is of another service")]
    [InlineData($"\"{Root}/x/v1.0/$metadata#things\"", "is of another service")]
    [InlineData($"\"{Root}/beta/$metadata#things\"", "is of another version")]
    [InlineData($"\"{Root}/v1.0/things\"", "is no context URL")]
    [InlineData("\"/v1.0/$metadata#things\"", "is no context URL")]
    [InlineData("7", "is no text")]
    [InlineData($"\"{Root}/v1.0/$metadata#\"", "has no fragment")]
    [InlineData($"\"{Root}/v1.0/$metadata#things//parts\"", "has no fragment")]
    [InlineData($"\"{Root}/v1.0/$metadata#Collection(thing\"", "has no fragment")]
    [InlineData($"\"{Root}/v1.0/$metadata#things/$entity\"", "speaks of one entity")]
    [InlineData($"\"{Root}/v1.0/$metadata#microsoft.graph.thing\"", "speaks of one value")]
    [InlineData($"\"{Root}/v1.0/$metadata#Collection(microsoft.graph.other)\"", "names another type")]
    [InlineData($"\"{Root}/v1.0/$metadata#Collection(microsoft.graph.nothing)\"", "names another type")]
    public void Any_other_is_AC7014_at_its_place(string context, string told)
    {
        var mismatch = Check($$"""{"@odata.context": {{context}}, "value": []}""", "thing", isCollection: true, s_live).Should().ContainSingle().Subject;

        (mismatch.RuleId, mismatch.Pointer, mismatch.Expected).Should().Be(("AC7014", "/@odata.context", $"{Root}/v1.0/$metadata#…"));
        mismatch.Message.Should().Contain(told);
    }

    [Fact]
    public void A_collection_is_no_context_of_one_object()
        => Check($$"""{"@odata.context": "{{Root}}/v1.0/$metadata#Collection(thing)"}""", "thing", isCollection: false, s_live).Single().Message.Should().Contain("speaks of a collection");

    [Theory]
    [InlineData("""{"value": []}""")]
    [InlineData("[]")]
    public void Without_a_context_there_is_nothing_to_say(string body) => Check(body, "thing", isCollection: true, s_live).Should().BeEmpty();

    [Fact]
    public void A_target_that_answers_as_the_page_says_may_name_any_service_but_not_another_version()
    {
        Check("""{"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#things", "value": []}""", "thing", isCollection: true, Expectations.OfPages).Should().BeEmpty();
        Check("""{"@odata.context": "https://graph.microsoft.com/beta/$metadata#things", "value": []}""", "thing", isCollection: true, Expectations.OfPages).Should().ContainSingle();
    }

    [Fact]
    public void A_context_that_the_page_shows_just_so_is_the_page_s_fault_on_a_stub_and_the_service_s_on_a_live_one()
    {
        const string body = """{"@odata.context": "https://graph.microsoft.com/beta/$metadata#things", "value": []}""";

        Check(body, "thing", isCollection: true, Expectations.OfPages, documented: body).Should().BeEmpty();
        Check(body, "thing", isCollection: true, s_live, documented: body).Should().ContainSingle();
    }

    private static IEnumerable<AssignConformance.Model.Results.Mismatch> Check(string body, string type, bool isCollection, Expectations expectations, string? documented = null)
    {
        var sending = SendingSample.Answered(200, body);
        sending = sending with { Example = sending.Example with { ResponseBody = documented is null ? null : new ContractBody { Text = documented } } };
        return ContextCheck.Check(JsonText.Read(body).Root!, sending, new TypeReference("microsoft.graph." + type, isCollection), s_types, expectations);
    }

    private static TypeDefinition.Structured Type(string name, string? @base) => new()
    {
        Name = "microsoft.graph." + name,
        BaseType = @base is null ? null : "microsoft.graph." + @base,
        Properties = [],
        Sources = [new Provenance(ProvenanceKind.Metadata, SourceSpan.InLine("x.csdl.xml", 1, 1, 1))],
    };
}
