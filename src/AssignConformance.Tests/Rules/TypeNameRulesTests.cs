using AssignConformance.Model.Types;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules;

public sealed class TypeNameRulesTests
{
    private const string Place = "59:24 /assignments/0/target/@odata.type";

    [Theory]
    [InlineData("#microsoft.graph.groupTarget")]
    [InlineData("microsoft.graph.groupTarget", "AC4001")]
    [InlineData("#microsoft.graph.noTarget", "AC4002")]
    [InlineData("microsoft.graph.noTarget", "AC4001", "AC4002")]
    [InlineData("#microsoft.graph.user", "AC4003")]
    [InlineData("#microsoft.graph.assignmentTarget", "AC4004")]
    [InlineData("microsoft.graph.assignmentTarget", "AC4001", "AC4004")]
    [InlineData("#Microsoft.Graph.groupTarget", "AC4002", "AC4006")]
    [InlineData("groupTarget", "AC4001", "AC4002", "AC4006")]
    public void Judges_the_type_that_an_object_names(string type, params string[] rules)
        => OfTypeNames(Earned(WithBody(Body.Replace("#microsoft.graph.groupTarget", type, StringComparison.Ordinal))))
            .Should().Equal(rules.Select(rule => $"{rule} {Place}"));

    [Fact]
    public void A_type_that_is_both_unmarked_and_out_of_place_is_reported_by_its_weightier_fault()
        => OfTypeNames(Earned(WithBody(Body.Replace("#microsoft.graph.groupTarget", "microsoft.graph.user", StringComparison.Ordinal))))
            .Should().Equal($"AC4003 {Place}");

    [Fact]
    public void In_an_open_catalogue_a_type_may_be_unknown()
        => Earned(WithBody(Body.Replace("groupTarget", "noTarget", StringComparison.Ordinal)), new TypeCatalogue("v1.0", Types.Types, [], isClosed: false))
            .Should().BeEmpty();

    [Fact]
    public void Judges_the_types_of_a_response_too_but_not_whether_it_is_the_one_that_the_prose_names()
        => OfTypeNames(Earned(WithResponse("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"value\": [\n    {\n      \"@odata.type\": \"#microsoft.graph.user\",\n"
                + "      \"target\": {\n        \"@odata.type\": \"#microsoft.graph.user\"\n      }\n    }\n  ]\n}")))
            .Should().BeEmpty("a user has no target, so nothing is declared about it");

    [Fact]
    public void Judges_a_property_in_a_response()
        => Earned(WithResponse("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\n  \"value\": [\n    {\n      \"target\": {\n        \"@odata.type\": \"#microsoft.graph.user\"\n      }\n    }\n  ]\n}"))
            .Should().Equal("AC4003 78:24 /value/0/target/@odata.type");

    [Fact]
    public void A_type_of_the_same_short_name_in_another_namespace_may_be_the_one_that_was_meant()
        => OfTypeNames(Earned(WithBody(Body.Replace("#microsoft.graph.groupTarget", "#microsoft.graph.other.assignmentTarget", StringComparison.Ordinal)),
            new TypeCatalogue("v1.0", [.. Types.Types, Type("other.assignmentTarget", null)], [], isClosed: true))).Should().BeEmpty();

    [Fact]
    public void A_type_that_speaks_of_a_collection_is_left_alone()
        => Earned(WithBody("{\n  \"assignments\": [],\n  \"@odata.type\": \"Collection(microsoft.graph.user)\"\n}")).Should().BeEmpty();

    [Theory]
    [InlineData("@Odata.type", true)]
    [InlineData("odata.type", true)]
    [InlineData("odata.nextlink", true)]
    [InlineData("@odata.nextlink", true)]
    [InlineData("members@OData.bind", true)]
    [InlineData("@odata.nextLink", false)]
    [InlineData("@odata.id", false)]
    [InlineData("@microsoft.graph.removed", false)]
    public void Reports_a_control_name_in_other_letters_at_the_name(string name, bool isWrong)
        => Earned(WithBody($"{{\n  \"assignments\": [],\n  \"{name}\": \"#microsoft.graph.user\"\n}}"))
            .Should().Equal(isWrong ? [$"AC4007 56:3 /{name}"] : []);

    /// <summary>Those of the rules on names of types: what a wrong type has no property for is told beside them.</summary>
    private static IEnumerable<string> OfTypeNames(IEnumerable<string> findings) => findings.Where(finding => finding.StartsWith("AC4", StringComparison.Ordinal));

    [Fact]
    public void A_body_that_is_not_JSON_still_names_types()
        => Earned(WithBody("{\n  \"assignments\": [],\n  \"a\": { \"@odata.type\": \"microsoft.graph.assignmentTarget\" },\n  \"@Odata.type\" : \"x\",\n}"))
            .Should().Equal("AC4001 56:25", "AC4004 56:25", "AC4007 57:3", "AC2001 58:1");
}
