using System.Collections.Immutable;
using AssignConformance.Cli.Running;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Schemas.Derivation;
using AssignConformance.Tenant.Configuration;
using AssignConformance.Tenant.Preflight;
using AssignConformance.Tenant.Recipes;

namespace AssignConformance.Cli.Tenants;

/// <summary>What a run would do with a tenant.</summary>
/// <param name="Run">With overlaid contracts and with features that are generated for this run, never read from <c>features/</c>.</param>
/// <param name="Uses">By recipe and version, in the order of the features.</param>
/// <param name="Notes">What the preflight must tell of the plan besides.</param>
internal sealed record TenantPlan(RunPlan Run, RecipeCatalogue Recipes, ImmutableArray<PlannedUse> Uses, ImmutableArray<PreflightLine> Notes)
{
    /// <exception cref="Model.UnusableInputException">An option, a page folder, a recipe or an overlay can't be used.</exception>
    public static async Task<TenantPlan> LoadAsync(RunOptions options, TenantSettings settings, CancellationToken cancellationToken)
    {
        var pages = await RunPlan.LoadPagesAsync(options, cancellationToken);
        var recipes = RecipeFolder.Read(pages.Workspace.Layout.Features);
        var overlays = new ConfiguredOverlays(settings.Overlays);
        overlays.RequirePages(pages);
        var uses = pages.Contracts.ToDictionary(contract => contract.Operation.Id, contract => UsesOf(contract, recipes), StringComparer.Ordinal);
        ImmutableArray<OperationContract> contracts = [.. pages.Contracts.Select(contract => Overlay(contract, uses[contract.Operation.Id], settings, overlays, pages))];
        var states = AssignmentStates.At(contracts, contracts.SelectMany(contract => uses[contract.Operation.Id]
            .Select(use => new ReadBackPlace(contract.Operation.Id, $"{use.CollectionPath}/{{id}}/{use.Recipe.ReadBack}", use.Recipe.Parameter))));
        var features = FeatureSources.ChooseOne(FeatureSources.Choose(FeatureSources.ReadGenerated(ArtefactGenerator.GenerateForService(contracts, states)), options.Tags), options.Scenario);
        var run = pages with { Contracts = contracts, AdditionalStates = states, Features = features, Generated = [], StaleFiles = 0 };
        var operations = contracts.ToDictionary(contract => contract.Operation.Id, contract => contract.Operation, StringComparer.Ordinal);
        return new TenantPlan(run, recipes, PlannedUses.Of(features, uses, operations), overlays.Unused(contracts.Where(contract => !uses[contract.Operation.Id].IsEmpty)));
    }

    /// <summary>The assigning steps of recipes that an operation's paths belong to.</summary>
    private static ImmutableArray<RecipeUse> UsesOf(OperationContract contract, RecipeCatalogue recipes) => contract.Operation.Method is not { } method
        ? []
        : [.. contract.Paths().Select(path => recipes.Find(method, SampleTarget.Resolve(path)))
            .OfType<RecipeUse>()
            .Where(use => use.Step == RecipeStep.Assign)
            .DistinctBy(use => (use.Recipe.Name, use.Version))];

    /// <summary>The contract with the recipe's values and, above them, those of the configuration.</summary>
    private static OperationContract Overlay(OperationContract contract, ImmutableArray<RecipeUse> uses, TenantSettings settings, ConfiguredOverlays configured, RunPlan pages)
    {
        ImmutableArray<BodyOverlay> overlays =
        [
            .. uses.Take(1).Select(use => new BodyOverlay(WithGroup(use.Recipe.Overlay, settings), $"recipe {use.Recipe.Name}")),
            .. configured.Find(contract.Operation) is { } patch ? [new BodyOverlay(WithGroup(patch, settings), "configuration")] : Array.Empty<BodyOverlay>(),
        ];
        return overlays.IsEmpty ? contract : ContractOverlay.Apply(contract, overlays, pages.Workspace.Catalogues.For(contract.Operation.Version));
    }

    private static string WithGroup(string patch, TenantSettings settings) => patch.Replace(Placeholders.TestGroup, settings.TestGroupId, StringComparison.Ordinal);
}
