using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Recipes;

public sealed class RecipeCatalogueTests
{
    private static RecipeCatalogue Catalogue { get; } = RecipeFolder.Own();

    [Theory]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies", RecipeStep.List, null)]
    [InlineData("GET", "/beta/deviceManagement/deviceCompliancePolicies?$top=5", RecipeStep.List, null)]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies", RecipeStep.Create, null)]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies/sample-id", RecipeStep.Get, "sample-id")]
    [InlineData("DELETE", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1", RecipeStep.Delete, "0f-1")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign", RecipeStep.Assign, "0f-1")]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1_Limit/assignments?$top=1", RecipeStep.ReadBack, "0f-1_Limit")]
    public void Finds_a_recipe_by_method_and_path(string method, string target, RecipeStep step, string? id)
    {
        var use = Catalogue.Find(method, target);

        use.Should().NotBeNull();
        use!.Recipe.Name.Should().Be("compliance-policy");
        use.Step.Should().Be(step);
        use.Id.Should().Be(id);
    }

    [Theory]
    [InlineData("PATCH", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1")]
    [InlineData("post", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("DELETE", "/v1.0/deviceManagement/deviceCompliancePolicies")]
    [InlineData("DELETE", "/v1.0/deviceManagement/deviceCompliancePolicies/")]
    [InlineData("DELETE", "/v1.0/deviceManagement/deviceCompliancePolicies/?x")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign/")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign/x")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/Assign")]
    [InlineData("POST", "/v1.0/deviceManagement/devicecompliancepolicies/0f-1/assign")]
    [InlineData("POST", "/V1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("POST", "/v2.0/deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("POST", "/localtest/deviceAppManagement/mobileAppConfigurations/0f-1/assign")]
    [InlineData("POST", "//deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("POST", "v1.0/deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("POST", "/v1.0//deviceManagement/deviceCompliancePolicies/0f-1/assign")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/../assign")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/a%2Fb/assign")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/a;b/assign")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies/a\n/assign")]
    [InlineData("POST", "/v1.0/deviceManagement/deviceCompliancePolicies('a')/assign")]
    [InlineData("GET", "/v1.0/deviceManagement/deviceCompliancePolicies/0f-1/deviceStatuses")]
    [InlineData("GET", "/v1.0/deviceManagement/configurationPolicies")]
    [InlineData("GET", "/v1.0/groups/0f-1/members")]
    [InlineData("GET", "/")]
    [InlineData("GET", "")]
    public void Finds_nothing_by_anything_looser(string method, string target) => Catalogue.Find(method, target).Should().BeNull();

    [Fact]
    public void Refuses_two_recipes_for_one_collection()
    {
        var recipe = Catalogue.All[0];

        var make = () => new RecipeCatalogue([recipe, recipe with { Name = "other" }]);

        make.Should().Throw<ArgumentException>().WithMessage($"*{recipe.Collection}*");
    }

    [Fact]
    public void The_product_carries_the_recipes_that_lie_beside_its_pages()
    {
        var beside = RecipeFolder.Read(Repository.InRoot("features"));

        beside.All.Select(recipe => recipe.Name).Should().Equal(Catalogue.All.Select(recipe => recipe.Name)).And.HaveCountGreaterThanOrEqualTo(7);
        beside.All.Select(recipe => recipe.Create).Should().Equal(Catalogue.All.Select(recipe => recipe.Create));
        RecipeFolder.Read(null).All.Should().HaveSameCount(Catalogue.All);
    }

    [Fact]
    public void Pages_that_bring_recipes_of_their_own_get_those_alone()
    {
        var features = Directory.CreateTempSubdirectory("assign-conformance-");
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(features.FullName, "tenant", "recipes"));
            File.Copy(Repository.InRoot("features", "tenant", "recipes", "mobile-app.json"), Path.Combine(folder.FullName, "mobile-app.json"));

            RecipeFolder.Read(features.FullName).All.Should().ContainSingle().Which.Name.Should().Be("mobile-app");
        }
        finally
        {
            features.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_recipe_that_says_something_else_than_the_product_s_is_told_as_standing_in_for_it()
    {
        var features = Directory.CreateTempSubdirectory("assign-conformance-");
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(features.FullName, "tenant", "recipes"));
            var own = File.ReadAllText(Repository.InRoot("features", "tenant", "recipes", "mobile-app.json"));
            File.WriteAllText(Path.Combine(folder.FullName, "web-link.json"), own.Replace("\"mobile-app\"", "\"web-link\"", StringComparison.Ordinal));
            File.Copy(Repository.InRoot("features", "tenant", "recipes", "compliance-policy.json"), Path.Combine(folder.FullName, "compliance-policy.json"));

            var read = RecipeFolder.Read(features.FullName);

            read.Folder.Should().Be(folder.FullName);
            read.Overrides.Should().ContainSingle().Which.Should().Match<RecipeOverride>(each => each.Recipe.Name == "web-link" && each.Replaced == "mobile-app");
            read.Overrides[0].Recipe.File.Should().Be(Path.Combine(folder.FullName, "web-link.json"));
            (Catalogue.Folder, Catalogue.Overrides.Length).Should().Be((null, 0));
        }
        finally
        {
            features.Delete(recursive: true);
        }
    }
}
