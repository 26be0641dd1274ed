using AssignConformance.Model.Json;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Recipes;

public sealed class RecipeReaderTests
{
    private static string Text { get; } = File.ReadAllText(Repository.InRoot("features", "tenant", "recipes", "mobile-app.json"));

    [Fact]
    public void Reads_a_recipe()
    {
        var recipe = RecipeReader.Read("recipes/mobile-app.json", Text);

        recipe.Name.Should().Be("mobile-app");
        recipe.Versions.Should().Equal("v1.0", "beta");
        recipe.Collection.Should().Be("/deviceAppManagement/mobileApps");
        recipe.Parameter.Should().Be("mobileAppAssignments");
        recipe.Create.Should().StartWith("""{"@odata.type":"#microsoft.graph.webApp","displayName":"{name}",""");
        recipe.Overlay.Should().Contain("\"groupId\":\"{testGroup}\"");
        recipe.Permissions.Should().Equal("DeviceManagementApps.ReadWrite.All");
        recipe.ServicePlan.Should().Be("INTUNE_A");
    }

    [Theory]
    [InlineData("\"name\": \"mobile-app\",", "\"name\": \"mobile-app\", \"name\": \"mobile-app\",", "3:25", "stands twice")]
    [InlineData("\"name\": \"mobile-app\",", "\"title\": \"x\", \"name\": \"mobile-app\",", "3:3", "\"title\" is not known here")]
    [InlineData("\"name\": \"mobile-app\"", "\"name\": \"other\"", "3:11", "must stand in a file of its name, other.json")]
    [InlineData("\"name\": \"mobile-app\"", "\"name\": \"Mobile App\"", "3:11", "words in lower case")]
    [InlineData("\"name\": \"mobile-app\"", "\"name\": 7", "3:11", "must be a string with text in it")]
    [InlineData("    \"v1.0\",", "    \"v2\",", "4:15", "\"v2\" is not a version")]
    [InlineData("    \"v1.0\",", "    \"beta\",", "4:15", "none twice")]
    [InlineData("\"/deviceAppManagement/mobileApps\"", "\"/deviceAppManagement/mobileApps/\"", "8:17", "a path of two segments")]
    [InlineData("\"displayName\": \"{name}\"", "\"displayName\": \"Web link\"", "11:20", "else nothing finds the object again")]
    [InlineData("safe to delete. {mark}", "safe to delete.", "12:20", "else nothing proves that the object is ours")]
    [InlineData("\"useManagedBrowser\": false", "\"assignments\": []", "15:20", "must not be assigned to anybody")]
    [InlineData("\"useManagedBrowser\": false", "\"x\": [{\"Target\": {}}]", "15:22", "must not be assigned to anybody")]
    [InlineData("\"nameProperty\": \"displayName\"", "\"nameProperty\": \"description\"", "17:19", "must be displayName or name")]
    [InlineData("\"parameter\": \"mobileAppAssignments\"", "\"parameter\": \"assignments\"", "20:14", "must replace \"assignments\"")]
    [InlineData("\"groupId\": \"{testGroup}\"", "\"groupId\": \"0b0f0f0f-0000-0000-0000-000000000000\"", "25:19", "and nothing else")]
    [InlineData("\"groupId\": \"{testGroup}\"", "\"groupId\": \"{testGroup}\", \"deviceAndAppManagementAssignmentFilterType\": \"include\"", "25:19", "and nothing else")]
    [InlineData("#microsoft.graph.groupAssignmentTarget", "#microsoft.graph.allDevicesAssignmentTarget", "25:19", "and nothing else")]
    [InlineData("\"action\": \"assign\",", "", "1:1", "lacks \"action\"")]
    [InlineData("DeviceManagementApps.ReadWrite.All", "all of them", "34:5", "the name of a permission")]
    [InlineData("\"INTUNE_A\"", "\"Intune\"", "36:18", "the name of a service plan")]
    [InlineData("\"useManagedBrowser\": false", "\"useManagedBrowser\": false,", "16:3", "this is not JSON")]
    public void Says_where_and_what(string old, string replacement, string place, string what)
    {
        Text.Should().Contain(old);

        var read = () => RecipeReader.Read("mobile-app.json", Text.Replace(old, replacement, StringComparison.Ordinal));

        read.Should().Throw<JsonFormException>().Which.Message.Should().StartWith($"mobile-app.json:{place}: ").And.Contain(what);
    }
}
