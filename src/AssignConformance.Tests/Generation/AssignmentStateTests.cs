using System.Text.Json.Nodes;
using AssignConformance.Generation;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

public sealed class AssignmentStateTests
{
    [Theory]
    [InlineData("features/v1.0/gadget-assign.feature")]
    [InlineData("features/v1.0/gadgetassignment-list.feature")]
    [InlineData("stubs/mappings/v1.0/gadget-assign.json")]
    [InlineData("stubs/mappings/v1.0/gadgetassignment-list.json")]
    [InlineData("stubs/__files/v1.0/gadgetassignment-list/1-200-empty.json")]
    public void Pages_that_assign_and_list_give_state_and_a_read_back(string path)
        => Snapshot.Matches(ArtefactGenerator.Generate(AssignmentPages.Contracts()).Single(file => file.Path == path).Text, "Generation", "assignments", Path.GetFileName(path));

    [Fact]
    public void A_page_alone_gives_neither_state_nor_read_back()
    {
        foreach (var page in AssignmentPages.All)
        {
            ArtefactGenerator.Generate(AssignmentPages.Contracts([page])).Should().OnlyContain(file =>
                !file.Text.Contains("scenarioName", StringComparison.Ordinal) && !file.Text.Contains("read-back", StringComparison.Ordinal) && !file.Text.Contains("in place", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_mapping_keeps_a_priority_and_an_id_of_its_own()
    {
        var mappings = ArtefactGenerator.Generate(AssignmentPages.Contracts()).Where(file => file.Path.StartsWith("stubs/mappings/", StringComparison.Ordinal))
            .SelectMany(file => JsonNode.Parse(file.Text)!["mappings"]!.AsArray()).ToList();

        mappings.Select(mapping => (int)mapping!["priority"]!).Should().BeEquivalentTo(Enumerable.Range(1, mappings.Count));
        mappings.Select(mapping => (string)mapping!["id"]!).Should().OnlyHaveUniqueItems();
    }
}
