using AssignConformance.Model.Types;
using AssignConformance.Schemas.Metadata;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class CsdlReaderTests
{
    [Fact]
    public void Reads_types_with_their_lines()
    {
        var document = CsdlReader.Read(Samples.Csdl("""
            <EntityType Name="entity" Abstract="true"><Key><PropertyRef Name="id" /></Key>
              <Property Name="id" Type="Edm.String" Nullable="false" /></EntityType>
            <EntityType Name="thing" BaseType="graph.entity" OpenType="true">
              <Property Name="names" Type="Collection(Edm.String)" />
              <Property Name="kind" Type="graph.kind" />
              <NavigationProperty Name="others" Type="Collection(graph.thing)" />
            </EntityType>
            <EnumType Name="kind" IsFlags="true"><Member Name="a" Value="1" /><Member Name="b" Value="2" /></EnumType>
            """), "x.csdl.xml");

        document.Types.Select(type => (type.Name, type.Sources[0].ToString())).Should().Equal(
            ("microsoft.graph.entity", "x.csdl.xml:4"), ("microsoft.graph.thing", "x.csdl.xml:6"), ("microsoft.graph.kind", "x.csdl.xml:11"));
        var entity = (TypeDefinition.Structured)document.Types[0];
        entity.Should().BeEquivalentTo(new { IsEntity = true, IsAbstract = true, IsOpen = false, BaseType = (string?)null, Key = new[] { "id" } });
        entity.Properties.Single().Should().BeEquivalentTo(new { Name = "id", IsNullable = false, Type = new TypeReference("Edm.String", false) });
        var thing = (TypeDefinition.Structured)document.Types[1];
        thing.Should().BeEquivalentTo(new { BaseType = "microsoft.graph.entity", IsOpen = true });
        thing.Properties.Select(property => (property.Name, property.Type.ToString(), property.IsNullable, property.IsNavigation, property.Sources[0].Span.Line)).Should().Equal(
            ("names", "Collection(Edm.String)", false, false, 7),
            ("kind", "microsoft.graph.kind", true, false, 8),
            ("others", "Collection(microsoft.graph.thing)", false, true, 9));
        document.Types[2].Should().BeEquivalentTo(new { IsFlags = true });
        ((TypeDefinition.Enumeration)document.Types[2]).Members.Select(member => member.Name).Should().Equal("a", "b");
    }

    [Fact]
    public void Reads_bound_actions_without_their_binding_parameter()
    {
        var document = CsdlReader.Read(Samples.Csdl("""
            <ComplexType Name="thing" />
            <Action Name="assign" IsBound="true">
              <Parameter Name="bindingParameter" Type="graph.thing" />
              <Parameter Name="things" Type="Collection(graph.thing)" />
              <Parameter Name="force" Type="Edm.Boolean" Nullable="false" />
              <ReturnType Type="Collection(graph.thing)" />
            </Action>
            <Function Name="find"><ReturnType Type="Edm.Int32" /></Function>
            """), "x.csdl.xml");

        var assign = document.Actions[0];
        assign.Should().BeEquivalentTo(new { Name = "assign", IsFunction = false, BindingType = new TypeReference("microsoft.graph.thing", false) });
        assign.Parameters.Should().Equal(
            new ActionParameter("things", new TypeReference("microsoft.graph.thing", true), IsNullable: false),
            new ActionParameter("force", new TypeReference("Edm.Boolean", false), IsNullable: false));
        assign.ReturnType!.ToString().Should().Be("Collection(microsoft.graph.thing)");
        assign.Source.ToString().Should().Be("x.csdl.xml:5");
        document.Actions[1].Should().BeEquivalentTo(new { Name = "find", IsFunction = true, BindingType = (TypeReference?)null });
    }

    [Theory]
    [InlineData("", "x.csdl.xml:1:1: not")]
    [InlineData("no XML", "x.csdl.xml:1:1: not")]
    [InlineData("<edmx:Edmx Version='4.0' xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'>\n<edmx:DataServices>\n</a>", "x.csdl.xml:3:")]
    [InlineData("<html/>", "x.csdl.xml:1:2: not usable CSDL: ")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "x.csdl.xml:1:")]
    public void Says_where_a_file_is_no_metadata(string text, string message)
    {
        var act = () => CsdlReader.Read(text, "x.csdl.xml");

        act.Should().Throw<MetadataException>().Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void Says_where_a_declaration_is_wrong()
    {
        var act = () => CsdlReader.Read(Samples.Csdl("<ComplexType Name=\"thing\">\n<Property Name=\"p\" />\n</ComplexType>"), "x.csdl.xml");

        act.Should().Throw<MetadataException>().Which.Place.Line.Should().Be(5);
    }

    [Fact]
    public void Refuses_a_document_without_types()
    {
        var act = () => CsdlReader.Read(Samples.Csdl(""), "x.csdl.xml");

        act.Should().Throw<MetadataException>().WithMessage("x.csdl.xml:1:1: the CSDL document declares no type*");
    }

    [SharedTheory]
    [InlineData("v1.0-2021", 1100)]
    [InlineData("beta-2021", 2500)]
    [InlineData("v1.0-2026", 2500)]
    public void Reads_the_service_s_own_metadata(string name, int atLeast)
    {
        var source = MetadataSource.ReadFile("v", Repository.InShared("metadata", name + ".csdl.xml"), name);

        source.Document.Types.Should().HaveCountGreaterThan(atLeast).And.OnlyContain(type => type.Sources[0].Span.Line > 1);
        source.Document.Actions.Where(action => action.Name == "assign").Should().NotBeEmpty().And.OnlyContain(action => action.BindingType != null);
    }
}
