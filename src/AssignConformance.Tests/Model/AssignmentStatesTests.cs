using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Model;

public sealed class AssignmentStatesTests
{
    [Fact]
    public void Pairs_what_assigns_with_what_lists_whatever_the_placeholders_are_called()
    {
        var state = AssignmentStates.Pair(AssignmentPages.Contracts()).Should().ContainSingle().Subject;

        (state.Name, state.AssignPath, state.ListPath).Should().Be((AssignmentPages.Scenario, "/v1.0/gadgets/{}/assign", "/v1.0/gadgets/{}/assignments"));
        state.Assigning.Single().Property.Should().Be("assignments");
        state.Listing.Single().Contract.Operation.Id.Should().Be(AssignmentPages.ListId);
    }

    [Fact]
    public void The_order_of_contracts_does_not_matter()
        => AssignmentStates.Pair([.. AssignmentPages.Contracts().Reverse()]).Select(state => state.Name).Should().Equal(AssignmentPages.Scenario);

    [Theory]
    [InlineData("no list", AssignmentPages.Sent, """{"value": []}""")]
    [InlineData("no JSON", AssignmentPages.Sent, """{"value": [...]}""")]
    [InlineData("a doubled name", AssignmentPages.Sent, """{"value": [], "value": [{"id": "a1"}]}""")]
    [InlineData("nothing assigned", """{"assignments": []}""", AssignmentPages.Listed)]
    public void Without_something_to_assign_or_to_list_there_is_no_state(string what, string sent, string listed)
        => AssignmentStates.Pair(AssignmentPages.Contracts([(AssignmentPages.AssignId + ".md", AssignmentPages.AssignPage("gadgets", sent)), (AssignmentPages.ListId + ".md", AssignmentPages.ListPage("gadgets", listed))]))
            .Should().BeEmpty(what);

    [Fact]
    public void Another_path_or_another_version_is_not_read_back()
    {
        var assign = (AssignmentPages.AssignId + ".md", AssignmentPages.AssignPage("gadgets", AssignmentPages.Sent));
        var list = AssignmentPages.ListPage("widgets", AssignmentPages.Listed);

        AssignmentStates.Pair(AssignmentPages.Contracts([assign, (AssignmentPages.ListId + ".md", list)])).Should().BeEmpty();
        AssignmentStates.Pair(AssignmentPages.Contracts([assign])).Should().BeEmpty();
        var beta = AssignmentPages.ListPage("gadgets", AssignmentPages.Listed).Replace("/v1.0/", "/beta/", StringComparison.Ordinal);
        AssignmentStates.Pair(AssignmentPages.Contracts([assign, ("beta/gadgetassignment-list.md", beta)])).Should().BeEmpty();
    }

    [Fact]
    public void Two_pages_that_list_the_same_are_both_there_and_a_page_of_the_path_s_version_comes_first()
    {
        var list = AssignmentPages.ListPage("gadgets", AssignmentPages.Listed);
        var states = AssignmentStates.Pair(AssignmentPages.Contracts([.. AssignmentPages.All, ("v1.0/other-list.md", list), ("beta/a-list.md", list)]));

        states.Single().Listing.Select(each => each.Contract.Operation.Id).Should().Equal(AssignmentPages.ListId, "v1.0/other-list", "beta/a-list");
    }

    [Fact]
    public void Of_two_arrays_the_one_of_the_list_s_type_is_assigned()
    {
        var page = AssignmentPages.AssignPage("gadgets", """{"tags": ["x"], "assignments": [{"id": "a1"}]}""")
            .Replace("|assignments|", "|tags|String collection|Words.|\n|assignments|", StringComparison.Ordinal);

        AssignmentStates.Pair(AssignmentPages.Contracts([(AssignmentPages.AssignId + ".md", page), AssignmentPages.All[1]])).Single().Assigning.Single().Property.Should().Be("assignments");
    }

    [SharedFact]
    public async Task The_reference_of_2021_documents_the_list_of_five_paths()
    {
        var contracts = await StatefulReference.ContractsAsync();

        AssignmentStates.Pair(contracts).Select(state => state.AssignPath).Should().Equal(StatefulReference.Paths);
    }
}
