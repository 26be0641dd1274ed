using AssignConformance.Docs;
using AssignConformance.Tests.Support;
using FluentAssertions;

namespace AssignConformance.Tests.Docs;

/// <summary>The whole reference of July 2021: counts that change only where the reader does.</summary>
public sealed class CorpusTests
{
    [SharedFact]
    public async Task Reads_every_operation_page_of_the_reference()
    {
        var pages = await DocsFolder.Open(Repository.InShared("corpus", "api-reference")).ReadAsync(CancellationToken.None);
        var operations = pages.Select(page => OperationReader.Derive(page, [])).ToList();

        new
        {
            Pages = pages.Length,
            WithHttpRequest = pages.Count(page => page.HttpRequests.Length > 0),
            WithPermissions = pages.Count(page => page.PermissionSets.Length > 0),
            WithResponse = pages.Count(page => page.Response is not null),
            PairedExamples = operations.Sum(operation => operation.Examples.Count(example => example is { Request: not null, Response: not null })),
            WithoutPath = operations.Count(operation => operation.Paths.IsEmpty),
            Faults = string.Join(", ", pages.SelectMany(page => page.Faults).CountBy(fault => fault.RuleId).OrderBy(count => count.Key, StringComparer.Ordinal)),
        }.Should().Be(new
        {
            Pages = 6905,
            WithHttpRequest = 6904,
            WithPermissions = 6895,
            WithResponse = 6876,
            PairedExamples = 7762,
            WithoutPath = 16,
            Faults = "[AC1005, 56], [AC1016, 3], [AC1017, 21]",
        });
    }

    [SharedFact]
    public async Task Reads_every_resource_page_of_the_reference()
    {
        var pages = await DocsFolder.Open(Repository.InShared("corpus", "api-reference")).ReadResourcesAsync(CancellationToken.None);

        new
        {
            Pages = pages.Length,
            Structured = pages.Count(page => page is { TypeName: not null, IsEnumeration: false }),
            Enumerations = pages.Count(page => page.IsEnumeration),
            Properties = pages.Sum(page => page.Properties.Count(property => !property.IsNavigation)),
            Relationships = pages.Sum(page => page.Properties.Count(property => property.IsNavigation)),
            Inherited = pages.Sum(page => page.Properties.Count(property => property.InheritedFrom is not null)),
            WithBaseType = pages.Count(page => page.BaseType is not null),
            MemberTables = pages.Sum(page => page.Enumerations.Length),
            Representations = pages.Count(page => page.Representation is not null),
            Faults = pages.Sum(page => page.Faults.Length),
        }.Should().Be(new
        {
            Pages = 4173,
            Structured = 3394,
            Enumerations = 613,
            Properties = 24284,
            Relationships = 3288,
            Inherited = 6855,
            WithBaseType = 845,
            MemberTables = 1161,
            Representations = 3382,
            Faults = 0,
        });
    }

    [SharedFact]
    public async Task Reads_the_pages_of_today()
    {
        var pages = await DocsFolder.Open(Repository.InShared("corpus-today")).ReadAsync(CancellationToken.None);

        pages.Select(page => $"{page.Path} {page.Version} {page.HttpRequests.Length} {page.RequestExamples.Length} {page.Faults.Length}").Should().Equal(
            "api-reference/beta/api/cloudpcusersetting-assign.md beta 1 1 0",
            "api-reference/beta/api/intune-apps-mobileapp-assign.md beta 1 1 0",
            "api-reference/v1.0/api/cloudpcprovisioningpolicy-assign.md v1.0 1 1 1",
            "api-reference/v1.0/api/intune-mam-targetedmanagedappprotection-assign.md v1.0 3 1 0");
    }
}
