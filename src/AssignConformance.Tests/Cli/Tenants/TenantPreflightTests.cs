using System.Text.Json.Nodes;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using NJsonSchema;
using Xunit;

namespace AssignConformance.Tests.Cli.Tenants;

/// <summary>What a run tells, or refuses, of recipes, overlays and documented permissions before it writes.</summary>
[Collection("SpecFlow runtime")]
public sealed class TenantPreflightTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    private readonly RunningTenant _tenant = fixture.Tenant;
    private readonly TenantProject _project = new(fixture.Tenant);

    private string Recipes => Path.Combine(_project.Surroundings.Folder, "features", "tenant", "recipes");

    private string Page => Path.Combine(_project.Surroundings.Folder, "features", "pages", "v1.0", "devicecompliancepolicy-assign.md");

    public Task InitializeAsync() => _tenant.Control.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Folder_and_files_of_recipes_are_told_and_each_use_names_its_file()
    {
        var run = await DryRunAsync();

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain($"ok       recipes            of {Recipes} alone: compliance-policy.json, device-configuration.json, ");
        run.Output.Should().Contain($"by compliance-policy ({Path.Combine(Recipes, "compliance-policy.json")}), sends assign").And.NotContain("stands in place of");
    }

    [Fact]
    public async Task A_recipe_that_stands_in_place_of_the_product_s_is_noted()
    {
        var file = Path.Combine(Recipes, "compliance-policy.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("safe to delete", "gone soon", StringComparison.Ordinal));

        (await DryRunAsync()).Output.Should().Contain($"note     recipes            {file} stands in place of the product's compliance-policy, and says something else");
    }

    [Fact]
    public async Task A_token_without_what_the_page_documents_blocks_by_page_and_line()
    {
        File.WriteAllText(Page, File.ReadAllText(Page).Replace("|Application|DeviceManagementConfiguration.ReadWrite.All|", "|Application|DeviceManagementGadgets.ReadWrite.All|", StringComparison.Ordinal));

        var run = await _project.RunAsync();

        run.ExitCode.Should().Be(4, run.Output);
        run.Output.Should().Contain(
            "blocks   permissions        the token's roles lack DeviceManagementGadgets.ReadWrite.All, which v1.0/devicecompliancepolicy-assign.md:25 documents as the least privileged");
        run.Output.Should().Contain("page and recipe differ: DeviceManagementGadgets.ReadWrite.All");
        (await _tenant.Control.ReadCountersAsync()).Writes.Should().Be(0);
    }

    [Fact]
    public async Task An_overlay_for_a_page_that_is_not_there_is_refused_with_the_nearest_name()
    {
        _project.Section["overlays"] = new JsonObject { ["v1.0/devicecompliancepolicy-asign.md"] = new JsonObject() };

        var run = await DryRunAsync();

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("tenant.overlays: v1.0/devicecompliancepolicy-asign.md is no page of").And.Contain("the nearest is v1.0/devicecompliancepolicy-assign.md");
        (await _tenant.Control.ReadLogAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_overlay_that_this_run_does_not_use_is_noted_and_one_of_its_page_is_not(bool isSinglePage)
    {
        _project.Section["overlays"] = new JsonObject
        {
            ["v1.0/devicecompliancepolicy-assign.md"] = new JsonObject { ["note"] = "from the configuration" },
            [isSinglePage ? "v1.0/elsewhere.md" : "localtest/manageddevicemobileappconfiguration-assign.md"] = new JsonObject(),
        };

        var run = await _project.RunAsync(options => options with { Docs = isSinglePage ? Page : options.Docs, Tenant = options.Tenant with { IsDryRun = true } });

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().MatchRegex($"note     overlays +configured and not used by this run: {(isSinglePage ? "v1.0/elsewhere.md" : "localtest/manageddevicemobileappconfiguration-assign.md")}\\.");
    }

    /// <summary>The steps of CONTRIBUTING, "Add a recipe for a live tenant", for policies of another platform.</summary>
    [Fact]
    public async Task A_recipe_that_is_added_by_the_documented_steps_is_used()
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Path.Combine(Recipes, "compliance-policy.json")))!;
        recipe["name"] = "ios-policy";
        recipe["create"]!["@odata.type"] = "#microsoft.graph.iosCompliancePolicy";
        recipe["note"] = "Policies of iOS, that ask nothing.";
        File.Delete(Path.Combine(Recipes, "compliance-policy.json"));
        File.WriteAllText(Path.Combine(Recipes, "ios-policy.json"), recipe.ToJsonString());
        (await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Repository.InRoot("features", "tenant", "recipe.schema.json")))).Validate(recipe.ToJsonString()).Should().BeEmpty();
        var before = await _tenant.Control.ReadSnapshotAsync();

        var dry = await DryRunAsync();
        var run = await _project.RunAsync();

        dry.Output.Should().Contain($"by ios-policy ({Path.Combine(Recipes, "ios-policy.json")}), sends assign").And.Contain("stands in place of the product's compliance-policy");
        run.ExitCode.Should().Be(0, run.Output + run.Error);
        (await _tenant.Control.ReadLogAsync()).Should().Contain(request => request.Applied && request.Body.Contains("iosCompliancePolicy", StringComparison.Ordinal));
        (await _tenant.Control.ReadSnapshotAsync()).Should().Be(before);
    }

    private Task<CommandResult> DryRunAsync() => _project.RunAsync(options => options with { Tenant = options.Tenant with { IsDryRun = true } });
}
