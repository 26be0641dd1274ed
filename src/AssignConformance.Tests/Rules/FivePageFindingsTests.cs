using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;
using AssignConformance.Schemas.Catalogue;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules;

/// <summary>The five source pages earn exactly these findings, with every rule on.</summary>
public sealed class FivePageFindingsTests
{
    /// <summary>The first page's HTTP request is completed: that it lacks one is still a finding.</summary>
    private static readonly ImmutableArray<Completion> Completions =
    [
        new(
            FivePages.Paths["000"], "httpRequest", "POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign", "The base type has the action.",
            SourceSpan.InLine("completions.json", 1, 1, 1)),
    ];

    /// <summary>The five pages' tables and the project's own extract of the metadata; <c>localtest</c> has the types of beta.</summary>
    private static readonly TypeCatalogues Catalogues = TypeCatalogueBuilder.Build(
        [.. FivePages.Paths.Keys.Select(number => OperationReader.Derive(FivePages.Own(number), Completions))],
        MetadataSource.ReadFolder(Repository.InRoot("features", "metadata"), "metadata"));

    [SharedTheory]
    [MemberData(nameof(Table))]
    public void The_original_earns_exactly_its_findings(string number, string findings)
        => Earned(FivePages.Original(number)).Should().Equal(findings.Split('\n'));

    [Theory]
    [MemberData(nameof(Table))]
    public void Our_page_earns_the_same_on_the_same_lines(string number, string findings)
        => Earned(FivePages.Own(number)).Should().Equal(findings.Split('\n'));

    [Theory]
    [MemberData(nameof(Table))]
    public void Without_types_what_needs_none_is_found(string number, string findings)
        => PageChecker.Check(FivePages.Own(number), new PageContext()).Select(Write)
            .Should().Equal(findings.Split('\n').Where(finding => !finding.StartsWith("AC4004", StringComparison.Ordinal)));

    public static TheoryData<string, string> Table() => new()
    {
        {
            "000",
            """
            AC1003 3
            AC1009 22
            AC1009 23
            AC1009 24
            AC1001 26
            AC1014 65
            AC3013 86 /value/0/id
            AC3013 87 /value/0/source
            AC3013 88 /value/0/sourceId
            AC4001 90 /value/0/target/@odata.type
            AC4004 90 /value/0/target/@odata.type
            """
        },
        {
            "001",
            """
            AC1009 21
            AC1003 21
            AC1009 23
            AC2014 66
            AC4001 83 /iOSLobAppProvisioningConfigAssignments/0/target/@odata.type
            AC4004 83 /iOSLobAppProvisioningConfigAssignments/0/target/@odata.type
            """
        },
        {
            "002",
            """
            AC1009 21
            AC1003 21
            AC1009 23
            AC2006 64
            AC2014 65
            AC4001 75 /assignments/0/target/@odata.type
            AC4004 75 /assignments/0/target/@odata.type
            """
        },
        {
            "003",
            """
            AC2021 47
            AC3010 80 /id
            AC4001 83 /target/@odata.type
            AC3007 88 /source
            AC3007 89 /sourceId
            AC4001 105 /target/@odata.type
            """
        },
        {
            "004",
            """
            AC1004 3
            AC2021 36
            AC2014 62
            AC4001 72 /assignments/0/target/@odata.type
            AC4001 93 /value/0/target/@odata.type
            """
        },
    };

    private static IEnumerable<string> Earned(ApiPage page)
        => PageChecker.Check(page, new PageContext { Operation = OperationReader.Derive(page, Completions), Types = Catalogues.For(page.Version) }).Select(Write);

    private static string Write(Finding finding)
        => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Span.Line} {finding.Pointer}").TrimEnd();
}
