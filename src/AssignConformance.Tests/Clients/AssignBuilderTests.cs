using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Clients;

/// <summary>That the table of calls leaves no <c>assign</c> action out.</summary>
public sealed class AssignBuilderTests
{
    [Fact]
    public void Microsoft_Graph_has_nine_builders_of_assign()
        => AssignBuilder.ReadAll().Select(builder => builder.Path).Should().Equal(
            "/deviceAppManagement/managedEBooks/{}/assign",
            "/deviceAppManagement/mobileAppConfigurations/{}/assign",
            "/deviceAppManagement/mobileApps/{}/assign",
            "/deviceAppManagement/targetedManagedAppConfigurations/{}/assign",
            "/deviceManagement/deviceCompliancePolicies/{}/assign",
            "/deviceManagement/deviceConfigurations/{}/assign",
            "/deviceManagement/deviceEnrollmentConfigurations/{}/assign",
            "/deviceManagement/virtualEndpoint/provisioningPolicies/{}/assign",
            "/deviceManagement/virtualEndpoint/userSettings/{}/assign");

    [SharedFact]
    public void Every_assign_action_that_has_a_builder_and_a_page_is_called()
    {
        var pages = PagesAtHand.AssignActions().ToImmutableArray();
        var builders = AssignBuilder.ReadAll();
        var called = ClientCalls.All.Select(call => call.Operation).ToHashSet(StringComparer.Ordinal);

        // A page of v1.0 is the builder's own; where there is none, one of another version will do.
        var due = from builder in builders
                  let own = Documenting(builder, pages)
                  where !own.IsEmpty
                  select (builder.Path, Pages: own.Any(IsOfTheClient) ? [.. own.Where(IsOfTheClient)] : own);

        due.Where(each => !each.Pages.Any(page => called.Contains(page.Id))).Should().BeEmpty("each of them needs a row in AssignCalls");
        builders.Where(builder => Documenting(builder, pages).IsEmpty).Select(builder => builder.Path)
            .Should().Equal("/deviceAppManagement/managedEBooks/{}/assign");
    }

    [SharedFact]
    public void Eight_operations_beside_the_assign_actions_are_called_and_each_with_a_body_is_called_wrong()
    {
        var others = ClientCalls.All.Except(AssignCalls.All).ToImmutableArray();

        others.Should().HaveCountGreaterThanOrEqualTo(8);
        ClientCalls.All.Where(call => PagesAtHand.Read(call.Operation) is { } page && HasBody(page) == call.Wrong.IsEmpty).Should().BeEmpty();
    }

    private static bool IsOfTheClient(Operation page) => page.Version == "v1.0";

    private static bool HasBody(Operation page) => page.RequestType is not null || !page.Parameters.IsEmpty;

    private static ImmutableArray<Operation> Documenting(AssignBuilder builder, ImmutableArray<Operation> pages)
        => [.. pages.Where(page => page.Paths.Any(path => string.Equals(AssignBuilder.KeyOf(path.Value), builder.Path, StringComparison.OrdinalIgnoreCase)))];
}
