using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

public sealed class ServiceFeatureTests
{
    private static readonly string s_deviating = AssignmentPages.Listed.Replace("\"@odata.count\": 2, \"value\": [", "\"value\": [7, ", StringComparison.Ordinal);

    [Fact]
    public void A_service_s_features_hold_the_read_back_of_a_place_that_no_page_documents()
    {
        var contracts = AssignmentPages.Contracts([AssignmentPages.All[0]]);
        var place = new ReadBackPlace(AssignmentPages.AssignId, "/v1.0/gadgets/{x}/assignments", "assignments");

        var file = ArtefactGenerator.GenerateForService(contracts, AssignmentStates.At(contracts, [place])).Should().ContainSingle().Subject;

        file.Path.Should().Be("features/v1.0/gadget-assign.feature");
        file.Text.Should().Contain("""
                When the documented assignments are sent
                Then the status code is 204
                When the assignments are read by "GET /v1.0/gadgets/{gadgetId}/assignments"
                Then the assignments that were sent are read back
            """.ReplaceLineEndings("\n"));
        ArtefactGenerator.GenerateForService(contracts, []).Single().Text.Should().NotContain("@read-back");
    }

    [Fact]
    public void A_service_is_not_asked_for_the_mended_answer_nor_for_the_documented_one()
    {
        var contracts = AssignmentPages.Contracts([(AssignmentPages.ListId + ".md", AssignmentPages.ListPage("gadgets", s_deviating))]);

        ArtefactGenerator.Generate(contracts).Single(file => file.Path.EndsWith(".feature", StringComparison.Ordinal)).Text.Should().Contain("@repaired").And.Contain("equals the documented body");
        ArtefactGenerator.GenerateForService(contracts, []).Single().Text.Should().NotContain("@repaired").And.NotContain("equals the documented body");
    }
}
