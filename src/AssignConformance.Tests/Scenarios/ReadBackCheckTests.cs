using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Scenarios.Checks;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class ReadBackCheckTests
{
    private static readonly Provenance s_source = new(ProvenanceKind.Page, SourceSpan.InLine("v1.0/gadget.md", 1, 1, 1));

    private static readonly TypeReference s_item = new("microsoft.graph.gadgetAssignment", IsCollection: false);

    private static readonly TypeCatalogue s_types = new(
        "v1.0",
        [
            new TypeDefinition.Structured
            {
                Name = s_item.Name,
                Sources = [s_source],
                Properties =
                [
                    new PropertyDefinition { Name = "intent", Type = new TypeReference("Edm.String", IsCollection: false), Sources = [s_source] },
                    new PropertyDefinition { Name = "source", Type = new TypeReference("Edm.String", IsCollection: false), IsReadOnly = true, Sources = [s_source] },
                ],
            },
        ],
        [],
        isClosed: false);

    [Theory]
    [InlineData("the same", """[{"intent": "a"}, {"intent": "b"}]""", """[{"intent": "a"}, {"intent": "b"}]""")]
    [InlineData("another order", """[{"intent": "a"}, {"intent": "b"}]""", """[{"intent": "b"}, {"intent": "a"}]""")]
    [InlineData("an id of the server's own", """[{"id": "x", "intent": "a"}]""", """[{"id": "y", "intent": "a"}]""")]
    [InlineData("a read-only property", """[{"source": "x", "intent": "a"}]""", """[{"source": "y", "intent": "a"}]""")]
    [InlineData("properties that were not sent", """[{"intent": "a"}]""", """[{"id": "y", "intent": "a", "more": {"b": 1}}]""")]
    [InlineData("a type without its #", """[{"@odata.type": "#microsoft.graph.gadgetAssignment"}]""", """[{"@odata.type": "microsoft.graph.gadgetAssignment"}]""")]
    [InlineData("the declared type unnamed", """[{"@odata.type": "#microsoft.graph.gadgetAssignment"}]""", """[{"intent": "a"}]""")]
    [InlineData("null left out", """[{"intent": null}]""", """[{}]""")]
    [InlineData("an item like several", """[{"intent": "a"}, {"intent": "a", "n": 1}]""", """[{"intent": "a", "n": 1}, {"intent": "a", "n": 2}]""")]
    [InlineData("nothing", "[]", "[]")]
    public void What_was_sent_and_is_read_back_is_no_mismatch(string what, string sent, string read)
        => Check(sent, $$"""{"value": {{read}}}""").Should().BeEmpty(what);

    [Theory]
    [InlineData("another value", """[{"intent": "a"}]""", """[{"intent": "b"}]""", "/value/0/intent", "\"a\"", "\"b\"")]
    [InlineData("a value in depth", """[{"target": {"groupId": "g", "id": "x"}}]""", """[{"target": {"groupId": "g", "id": "y"}}]""", "/value/0/target/id", "\"x\"", "\"y\"")]
    [InlineData("a property lost", """[{"intent": "a"}]""", """[{"id": "1"}]""", "/value/0/intent", "\"a\"", "(absent)")]
    [InlineData("another type", """[{"@odata.type": "#microsoft.graph.gadgetAssignment"}]""", """[{"@odata.type": "#microsoft.graph.widget"}]""", "/value/0/@odata.type", "\"#microsoft.graph.gadgetAssignment\"", "\"#microsoft.graph.widget\"")]
    [InlineData("a derived type unnamed", """[{"@odata.type": "#microsoft.graph.special"}]""", "[{}]", "/value/0/@odata.type", "\"#microsoft.graph.special\"", "(absent)")]
    [InlineData("an empty list", """[{"intent": "a"}]""", "[]", "/value", "an object of 1 members", "(absent)")]
    [InlineData("one that was not sent", "[]", """[{"intent": "a"}]""", "/value/0", "(absent)", "an object of 1 members")]
    [InlineData("one too many", """[{"intent": "a"}]""", """[{"intent": "b"}, {"intent": "a"}]""", "/value/0", "(absent)", "an object of 1 members")]
    [InlineData("one twice", """[{"intent": "a"}, {"intent": "b"}]""", """[{"intent": "a"}, {"intent": "a"}]""", "/value/1/intent", "\"b\"", "\"a\"")]
    public void Anything_else_is_AC7010_at_its_place(string what, string sent, string read, string pointer, string expected, string actual)
        => Check(sent, $$"""{"value": {{read}}}""").Should().ContainSingle(what).Which.Should().BeEquivalentTo(new { RuleId = "AC7010", Pointer = pointer, Expected = expected, Actual = actual });

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"value": {"intent": "a"}}""")]
    [InlineData("not JSON")]
    public void What_is_no_list_is_AC7010(string read) => Check("[]", read).Should().ContainSingle().Which.Message.Should().Contain("array \"value\"");

    private static IEnumerable<Mismatch> Check(string sent, string read)
        => ReadBackCheck.Check(((JsonTree.Array)JsonText.Read(sent).Root!).Items, JsonText.Read(read).Root, s_item, s_types);
}
