using AssignConformance.Model;
using AssignConformance.Model.Types;
using AssignConformance.Proof;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>What the types say of a body.</summary>
public sealed class JudgeTypesTests
{
    private const string Policy = """{"id": "a", "count": 1, "isOn": true, "colour": "red", "days": "monday", "names": ["a"], "part": {"size": 1}}""";

    private static readonly ProofSubject s_policy = Exchanges.Answering(Policy);
    private static readonly ProofSubject s_policies = Exchanges.Answering("""{"value": [{"id": "a"}]}""", isCollection: true);

    [Theory]
    [InlineData("""{"id": 7}""", "/id: the documentation declares \"id\" as Edm.String (")]
    [InlineData("""{"count": "1"}""", "\"count\" as Edm.Int32")]
    [InlineData("""{"isOn": "true"}""", "\"isOn\" as Edm.Boolean")]
    [InlineData("""{"part": "x"}""", "\"part\" as microsoft.graph.part")]
    [InlineData("""{"part": [{"size": 1}]}""", "which is an object")]
    [InlineData("""{"part": {"size": true}}""", "/part/size: the documentation declares \"size\" as Edm.Int32")]
    [InlineData("""{"names": "a"}""", "which is an array")]
    [InlineData("""{"names": ["a", 7]}""", "/names/1: the documentation declares \"names\" as Collection(Edm.String)")]
    [InlineData("""[]""", "the body as microsoft.graph.policy (beta/x-assign.md:51), which is an object")]
    public void A_value_of_another_JSON_type_is_forbidden(string body, string reason) => s_policy.Answer(body).ShouldBeForbidden(reason);

    [Theory]
    [InlineData("""{"id": null}""", "not nullable")]
    [InlineData("""{"isOn": null}""", "not nullable")]
    [InlineData("""{"names": null}""", "never null")]
    [InlineData("""{"names": [null]}""", "not nullable")]
    public void Null_is_forbidden_where_it_is_no_value(string body, string reason) => s_policy.Answer(body).ShouldBeForbidden(reason);

    [Fact]
    public void Null_is_allowed_where_it_is_a_value()
        => s_policy.Answer(Policy.Replace("\"count\": 1", "\"count\": null", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.Nullable);

    [Fact]
    public void Another_value_of_the_type_is_allowed()
        => s_policy.Answer(Policy.Replace("\"count\": 1", "\"count\": 2", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.OtherValue);

    [Theory]
    [InlineData("""{"colour": "blue"}""")]
    [InlineData("""{"colour": "Red"}""")]
    [InlineData("""{"colour": ""}""")]
    [InlineData("""{"colour": "red,green"}""")]
    [InlineData("""{"colour": "unknownFutureValue"}""")]
    [InlineData("""{"days": "monday, sunday"}""")]
    public void A_name_that_is_no_member_is_forbidden(string body) => s_policy.Answer(body).ShouldBeForbidden("whose members are");

    [Theory]
    [InlineData("monday,tuesday")]
    [InlineData("tuesday, monday")]
    public void Flags_may_be_joined(string days)
        => s_policy.Answer(Policy.Replace("\"monday\"", $"\"{days}\"", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.OtherValue);

    [Fact]
    public void A_number_is_no_member() => s_policy.Answer("""{"colour": 1}""").ShouldBeForbidden("a member's name");

    [Fact]
    public void A_missing_property_is_allowed_in_a_shortened_answer()
        => s_policy.Answer(Policy.Replace("\"id\": \"a\", ", "", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.Shortened);

    [Fact]
    public void A_missing_property_that_a_page_promises_is_forbidden_in_a_complete_answer()
        => Described(isShortened: false).Answer("{}").ShouldBeForbidden("/size: microsoft.graph.part (beta/part.md:9) promises \"size\" as Edm.Int32 (beta/part.md:12)");

    [Fact]
    public void A_missing_property_that_only_metadata_declares_is_allowed()
        => Exchanges.Answering(Policy, isShortened: false).Answer(Policy.Replace("\"id\": \"a\", ", "", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.NotPromised);

    [Fact]
    public void An_unknown_property_is_allowed_in_an_answer()
        => s_policy.Answer(Policy.Replace("\"size\": 1", "\"size\": 1, \"new\": 1", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.UnknownProperty);

    [Theory]
    [InlineData("""{"values": [{"id": "a"}]}""")]
    [InlineData("""{}""")]
    public void A_collection_stands_in_value(string body) => s_policies.Answer(body).ShouldBeForbidden("/value: the page documents Collection(microsoft.graph.policy) (beta/x-assign.md:51)");

    [Fact]
    public void A_collection_that_stands_in_nothing_is_forbidden() => s_policies.Answer("""[{"id": "a"}]""").ShouldBeForbidden("stands in an object");

    [Theory]
    [InlineData("""{"value": []}""")]
    [InlineData("""{"value": [{"id": "a"}, {"id": "b"}]}""")]
    public void A_collection_may_hold_more_or_nothing(string body) => s_policies.Answer(body).ShouldBeAllowed(Looseness.OtherLength);

    [Fact]
    public void A_single_object_that_the_page_wraps_may_stand_there_without_the_wrapping()
        => Exchanges.Answering("""{"value": {"id": "a"}}""").Answer("""{"id": "a"}""").IsForbidden.Should().BeFalse();

    [Fact]
    public void A_single_object_is_read_within_the_wrapping_that_the_page_shows()
        => Exchanges.Answering("""{"value": {"id": "a"}}""").Answer("""{"value": {"id": 7}}""").ShouldBeForbidden("/value/id");

    [Fact]
    public void A_value_that_contradicts_its_type_as_the_unmutated_one_does_says_nothing_new()
        => Exchanges.Answering("""{"colour": "String"}""").Answer("""{"colour": "other"}""").ShouldBeAllowed(Looseness.AlreadyContradicts);

    [Fact]
    public void A_value_whose_type_nobody_describes_may_be_anything()
        => Exchanges.Answering("""{"value": [{"a": 1}]}""", isCollection: true, type: "mystery").Answer("""{"value": [7]}""").ShouldBeAllowed(Looseness.TypeUnknown);

    [Fact]
    public void A_value_that_a_page_does_not_list_for_a_plain_string_is_told_as_not_pinned_down()
        => Described(isShortened: true).Answer("""{"size": 1, "state": "lost"}""").ShouldBeAllowed(Looseness.ListedValue);

    /// <summary>A type that a page describes.</summary>
    private static ProofSubject Described(bool isShortened)
    {
        var source = new Provenance(ProvenanceKind.Page, SourceSpan.InLine("beta/part.md", 12, 1, 1));
        var part = new TypeDefinition.Structured
        {
            Name = "microsoft.graph.part",
            Sources = [source with { Span = source.Span with { Line = 9 } }],
            Properties =
            [
                new PropertyDefinition { Name = "size", Type = new TypeReference("Edm.Int32", IsCollection: false), Sources = [source] },
                new PropertyDefinition { Name = "state", Type = new TypeReference("Edm.String", IsCollection: false), PossibleValues = ["on", "off"], IsReturnedByDefault = false, Sources = [source] },
            ],
        };
        return Exchanges.Answering("""{"size": 1, "state": "on"}""", isShortened: isShortened, type: "part") with { Types = new TypeCatalogue("beta", [part], [], isClosed: false) };
    }
}
