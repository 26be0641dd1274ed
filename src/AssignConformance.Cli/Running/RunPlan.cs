using System.Collections.Immutable;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Generate;
using AssignConformance.Cli.Running.Witnesses;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Rules.Suppressions;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Cli.Running;

/// <summary>Everything a run needs to know before it sends anything.</summary>
public sealed record RunPlan
{
    public required Workspace Workspace { get; init; }

    public required ImmutableArray<OperationContract> Contracts { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Features and mappings as generation makes them of the pages now; none once they were read.</summary>
    public required ImmutableArray<GeneratedFile> Generated { get; init; }

    /// <summary>The scenarios that will run.</summary>
    public required ImmutableArray<PlannedFeature> Features { get; init; }

    /// <summary>What can be read back though no page documents the list.</summary>
    public ImmutableArray<AssignmentState> AdditionalStates { get; init; } = [];

    public required ImmutableArray<KnownDeviation> Known { get; init; }

    /// <summary>What accepts findings; whether each holds depends on the day.</summary>
    public ImmutableArray<SuppressionEntry> Suppressions { get; init; } = [];

    /// <summary>The docs as given, with <c>/</c> as separator.</summary>
    public required string DocsName { get; init; }

    /// <summary>Null where the docs are in no repository.</summary>
    public string? DocsCommit { get; init; }

    /// <summary>See <see cref="RunEvent.RunStarted.DocsAddress"/>.</summary>
    public string? DocsAddress { get; init; }

    /// <summary>A URI without user or password; null where it is not known.</summary>
    public string? DocsRepository { get; init; }

    /// <summary>Which part of the whole plan this is; null for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>The plan of all shards; null where there are none.</summary>
    public ImmutableArray<FeaturePlan>? WholePlan { get; init; }

    public int ScenarioCount => Features.Sum(feature => feature.Scenarios.Length);

    /// <summary>How many of the project's generated files are not what its pages ask for; 0 where everything was generated for this run.</summary>
    public int StaleFiles { get; init; }

    /// <exception cref="UsageException">An option can't be used.</exception>
    public static async Task<RunPlan> LoadAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var plan = await LoadPagesAsync(options, cancellationToken);
        var features = FeatureSources.ChooseOne(FeatureSources.Keep(FeatureSources.Choose(FeatureSources.Read(plan.Workspace.Layout, plan.Generated), options.Tags), options.Kind), options.Scenario);
        return plan.With(options.IsLastFailed ? LastFailed.Choose(features, options.ReportFolder) : features, options);
    }

    /// <summary>The plan with the features or, of a shard, with those that are its own.</summary>
    private RunPlan With(ImmutableArray<PlannedFeature> features, RunOptions options)
    {
        if (options.Shard is not { } shard)
        {
            return this with { Features = features };
        }

        ImmutableArray<ScenarioResult> earlier = options.Balance is null ? [] : EarlierRun.Read(options.Balance, "--balance").Scenarios;
        var whole = ShardAssignment.Of(features, AssignmentStates.Pair(Contracts), shard.Count, earlier);
        var own = whole.Where(feature => feature.Shard == shard.Index).Select(feature => feature.Path).ToHashSet(StringComparer.Ordinal);
        return this with { Features = [.. features.Where(feature => own.Contains(feature.Path))], Shard = shard, WholePlan = whole };
    }

    /// <summary>The plan without its features: for targets that get features of their own.</summary>
    /// <exception cref="UsageException">An option can't be used.</exception>
    public static async Task<RunPlan> LoadPagesAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var workspace = await Workspace.LoadAsync(options.Docs, options.Metadata, cancellationToken);
        var contracts = workspace.DeriveContracts();
        var generated = ArtefactGenerator.Generate(contracts);
        var known = options.Known ?? workspace.Layout.FeaturesFile("known.json");
        var commit = await Composition.DocsCommit.ReadAsync(File.Exists(workspace.Layout.Docs) ? Path.GetDirectoryName(workspace.Layout.Docs)! : workspace.Layout.Docs, cancellationToken);
        return new RunPlan
        {
            Workspace = workspace,
            Contracts = contracts,
            Findings = workspace.Check(),
            Suppressions = SuppressionSource.Read(workspace, options.Suppressions),
            Generated = [.. generated.Where(file => !file.Path.StartsWith("features/schemas/", StringComparison.Ordinal))],
            StaleFiles = workspace.Layout.Root is { } root ? ArtefactFolder.Compare(root, generated).Length : 0,
            Features = [],
            Known = known is null ? [] : KnownDeviationsFile.Read(known),
            DocsCommit = commit,
            DocsAddress = await Composition.DocsAddress.ReadAsync(workspace.Docs.Root, commit, cancellationToken),
            DocsRepository = await Composition.DocsRepository.ReadAsync(workspace.Layout.DocsFolder, cancellationToken),
            DocsName = ProjectLayout.NameOf(options.Docs),
        };
    }

    /// <summary>What the plan's scenarios share while they run against a target.</summary>
    public ConformanceSession OpenSession(RunTarget target, TimeProvider clock, CancellationToken cancellationToken) => new(Contracts, Findings, target.Target, AdditionalStates)
    {
        Expectations = target.Expectations,
        Clock = clock,
        TypesOf = Workspace.Catalogues.For,
        Cancellation = cancellationToken,
    };

    /// <summary>The plan as events: the scenarios, the operations, and what their pages get wrong.</summary>
    /// <param name="today">Suppressions hold until their day is over.</param>
    public IEnumerable<RunEvent> Describe(DateOnly today)
    {
        yield return new RunEvent.ScenariosPlanned(WholePlan ?? [.. Features.Select(feature => new FeaturePlan(feature.Path, 1, [.. feature.Scenarios.Select(scenario => scenario.Line)]))]);
        var findings = Findings.ToLookup(finding => finding.Span.File, StringComparer.Ordinal);
        var witnesses = new WitnessStand(Workspace);
        foreach (var (page, contract) in Workspace.Pages.Zip(Contracts))
        {
            yield return new RunEvent.OperationPlanned
            {
                Id = contract.Operation.Id,
                Title = contract.Operation.Title,
                Page = page.Path,
                Method = contract.Operation.Method,
                Paths = [.. contract.Operation.Paths.Select(path => path.Value)],
                Completions = [.. contract.Operation.Completions.Select(completion => completion.InWords)],
                RequestSchema = contract.Request?.Schema,
                ResponseSchema = contract.Response?.Schema,
                PageLines = Workspace.Docs.ReadLines(page),
                Witnesses = witnesses.Hear(page, contract, findings[page.Path]),
                Permissions = page.PermissionSets,
            };
        }

        var suppressions = new SuppressionJudge(Suppressions, today);
        foreach (var finding in Findings)
        {
            yield return FindingEvent.Of(finding, suppressions.Find(finding));
        }
    }
}
