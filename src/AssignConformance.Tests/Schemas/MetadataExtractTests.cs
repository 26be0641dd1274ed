using AssignConformance.Model.Types;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

/// <summary>Every fact of our extracts is a fact of the service's metadata.</summary>
public sealed class MetadataExtractTests
{
    /// <summary>Types that an action or a navigation property names; the extract leaves out what they hold.</summary>
    private static readonly string[] Shells =
    [
        "deviceCompliancePolicy", "deviceConfiguration", "iosCertificateProfile", "iosLobAppProvisioningConfiguration", "managedDeviceMobileAppConfiguration",
    ];

    [SharedTheory]
    [InlineData("v1.0", "v1.0-2021")]
    [InlineData("beta", "beta-2021")]
    public void The_extract_agrees_with_the_metadata_of_its_time(string version, string original)
    {
        var extract = Read(Repository.InRoot("features", "metadata", version + ".csdl.xml"));
        var whole = Read(Repository.InShared("metadata", original + ".csdl.xml"));
        var later = Read(Repository.InShared("metadata", "v1.0-2026.csdl.xml"));

        foreach (var type in extract.Types)
        {
            var isLater = version == "v1.0" && type.ShortName == "configurationManagerCollectionAssignmentTarget";
            whole.Types.Any(each => each.Name == type.Name).Should().Be(!isLater, "only the one type is taken from later metadata");
            Facts(type).Should().Equal(Facts((isLater ? later : whole).Types.Single(each => each.Name == type.Name)), type.Name);
        }

        foreach (var action in extract.Actions)
        {
            whole.Actions.Select(Facts).Should().Contain(Facts(action));
        }
    }

    [SharedTheory]
    [InlineData("v1.0", "v1.0-2021")]
    [InlineData("beta", "beta-2021")]
    public void The_extract_has_every_type_derived_from_the_assignment_target(string version, string original)
    {
        var extract = Read(Repository.InRoot("features", "metadata", version + ".csdl.xml"));
        var whole = Read(Repository.InShared("metadata", original + ".csdl.xml"));

        Targets(extract).Should().Contain(Targets(whole)).And.Contain("microsoft.graph.exclusionGroupAssignmentTarget");
    }

    private static IEnumerable<string> Targets(CsdlDocument document)
    {
        var types = new TypeCatalogue("any", document.Types, document.Actions, isClosed: true);
        return types.ConcreteTypes((TypeDefinition.Structured)types.FindShort("deviceAndAppManagementAssignmentTarget")!).Select(type => type.Name);
    }

    private static CsdlDocument Read(string path) => MetadataSource.ReadFile("any", path, Path.GetFileName(path)).Document;

    private static IEnumerable<string> Facts(TypeDefinition type) => type switch
    {
        TypeDefinition.Enumeration enumeration => [$"enum flags={enumeration.IsFlags}", .. enumeration.Members.Select(member => member.Name)],
        TypeDefinition.Structured structured =>
        [
            $"base={structured.BaseType} abstract={structured.IsAbstract} entity={structured.IsEntity} open={structured.IsOpen} key={string.Join(',', structured.Key)}",
            .. Shells.Contains(type.ShortName) ? [] : structured.Properties
                .Select(property => $"{property.Name}: {property.Type} nullable={property.IsNullable} navigation={property.IsNavigation}"),
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Facts(ActionDefinition action)
        => $"{action.Name}({action.BindingType}; {string.Join(", ", action.Parameters)}) -> {action.ReturnType}";
}
