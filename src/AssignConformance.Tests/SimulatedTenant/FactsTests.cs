using System.Collections.Immutable;
using System.Xml.Linq;
using AssignConformance.SimulatedTenant.Facts;
using AssignConformance.SimulatedTenant.Families;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>Holds what the simulation believes of Graph against the metadata, read here with nothing but an XML reader.</summary>
public sealed class FactsTests
{
    private static readonly XNamespace s_edm = "http://docs.oasis-open.org/odata/ns/edm";

    [SharedFact]
    public void The_tables_of_v1_are_what_the_metadata_of_2026_declares() => AreDeclared(DeclaredFacts.V1, "v1.0-2026.csdl.xml");

    [SharedFact]
    public void The_tables_of_beta_are_what_the_metadata_of_2021_declares() => AreDeclared(DeclaredFacts.Beta, "beta-2021.csdl.xml");

    [SharedFact]
    public void A_family_is_served_by_a_version_exactly_where_its_assign_is_declared()
    {
        foreach (var (facts, file) in new[] { (DeclaredFacts.V1, "v1.0-2026.csdl.xml"), (DeclaredFacts.Beta, "beta-2021.csdl.xml") })
        {
            var bound = Assigns(Schema(file)).Select(assign => assign.BoundType).ToHashSet(StringComparer.Ordinal);

            AllFamilies.All.Should().OnlyContain(family => family.IsServedBy(facts) == bound.Contains(family.DeclaredType));
        }
    }

    private static void AreDeclared(VersionFacts facts, string file)
    {
        var schema = Schema(file);
        var declared = schema.Elements().Where(element => element.Attribute("Name") is not null && element.Name.LocalName.EndsWith("Type", StringComparison.Ordinal))
            .ToDictionary(element => (string)element.Attribute("Name")!, StringComparer.Ordinal);

        facts.Types.Should().NotBeEmpty();
        foreach (var type in facts.Types)
        {
            var element = declared[type.Name];
            var read = new TypeFact(
                type.Name, ((string?)element.Attribute("BaseType"))?.Replace("graph.", "", StringComparison.Ordinal), element.Name.LocalName == "EntityType",
                (bool?)element.Attribute("Abstract") ?? false, [.. element.Elements().Where(child => child.Attribute("Type") is not null).Select(Property)]);
            type.Should().BeEquivalentTo(read, options => options.WithStrictOrdering(), type.Name);
        }

        foreach (var members in facts.Enums)
        {
            members.Members.Should().Equal(declared[members.Name].Elements(s_edm + "Member").Select(member => (string)member.Attribute("Name")!), members.Name);
            members.IsFlags.Should().Be((bool?)declared[members.Name].Attribute("IsFlags") ?? false, members.Name);
        }

        facts.Assigns.Should().NotBeEmpty().And.OnlyContain(assign => Assigns(schema).Any(found => Same(found, assign)));
    }

    private static bool Same(AssignFact one, AssignFact other)
        => one.BoundType == other.BoundType && one.ReturnType == other.ReturnType
           && one.Parameters.Select(parameter => (parameter.Name, parameter.Type)).SequenceEqual(other.Parameters.Select(parameter => (parameter.Name, parameter.Type)));

    private static ImmutableArray<AssignFact> Assigns(XElement schema)
        => [.. from action in schema.Elements(s_edm + "Action")
               where (string?)action.Attribute("Name") == "assign"
               let parameters = action.Elements(s_edm + "Parameter").ToList()
               select new AssignFact(
                   ((string)parameters[0].Attribute("Type")!).Replace("graph.", "", StringComparison.Ordinal),
                   [.. parameters.Skip(1).Select(Property)], (string?)action.Element(s_edm + "ReturnType")?.Attribute("Type"))];

    private static PropertyFact Property(XElement element) => new(
        (string)element.Attribute("Name")!, (string)element.Attribute("Type")!, (bool?)element.Attribute("Nullable") ?? true, element.Name.LocalName == "NavigationProperty");

    private static XElement Schema(string file)
        => XDocument.Load(Repository.InShared("metadata", file)).Descendants(s_edm + "Schema").Single(schema => (string?)schema.Attribute("Namespace") == "microsoft.graph");
}
