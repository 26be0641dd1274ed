using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Model;

public sealed class ReadBackPlaceTests
{
    private static readonly ReadBackPlace s_place = new(AssignmentPages.AssignId, "/v1.0/gadgets/{id}/groupAssignments", "assignments");

    [Fact]
    public void A_place_that_no_page_documents_is_a_state_with_a_list_of_what_the_table_says()
    {
        var state = AssignmentStates.At(AssignmentPages.Contracts([AssignmentPages.All[0]]), [s_place]).Should().ContainSingle().Subject;

        (state.AssignPath, state.ListPath).Should().Be(("/v1.0/gadgets/{}/assign", "/v1.0/gadgets/{}/groupAssignments"));
        state.ListPathOf("/v1.0/gadgets/{gadgetId}/assign").Should().Be("/v1.0/gadgets/{gadgetId}/groupAssignments");
        state.Assigning.Single().Property.Should().Be("assignments");
        var listing = state.Listing.Single();
        listing.Example.Target.Should().Be("/v1.0/gadgets/{gadgetId}/groupAssignments");
        listing.Contract.Operation.Id.Should().Be("GET /v1.0/gadgets/{gadgetId}/groupAssignments");
        listing.Contract.Operation.ResponseType.Should().BeEquivalentTo(new { Name = "gadgetAssignment", IsCollection = true });
        AssignmentStates.ReadBackOf(AssignmentPages.AssignId, [state]).Should().BeSameAs(state);
    }

    [Fact]
    public void A_list_that_a_page_documents_comes_first()
        => AssignmentStates.At(AssignmentPages.Contracts(), [s_place]).Should().BeEmpty();

    [Theory]
    [InlineData("another operation", "v1.0/nothing", "/v1.0/gadgets/{id}/assignments", "assignments")]
    [InlineData("another path", AssignmentPages.AssignId, "/v1.0/widgets/{id}/assignments", "assignments")]
    [InlineData("another version", AssignmentPages.AssignId, "/beta/gadgets/{id}/assignments", "assignments")]
    [InlineData("another property", AssignmentPages.AssignId, "/v1.0/gadgets/{id}/assignments", "others")]
    public void What_does_not_belong_together_is_no_state(string what, string operation, string path, string property)
        => AssignmentStates.At(AssignmentPages.Contracts([AssignmentPages.All[0]]), [new ReadBackPlace(operation, path, property)]).Should().BeEmpty(what);
}
