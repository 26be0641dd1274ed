using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tests.Tenant.Objects;

/// <summary>A run against a fake tenant, with a journal in a folder of its own; gone at the end.</summary>
internal sealed class TenantRun : IDisposable
{
    public const string TenantId = "11111111-2222-3333-4444-555555555555";

    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;

    public TenantRun(RecipeCatalogue? recipes = null, FakeTenant? tenant = null, DirectoryInfo? folder = null, byte random = 0xab)
    {
        Recipes = recipes ?? RecipeFolder.Own();
        Tenant = tenant ?? new FakeTenant(Recipes);
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("assign-conformance-");
        Mark = RunMark.Create(Time.GetUtcNow(), Enumerable.Repeat(random, 6).ToArray());
        Journal = new LateJournal(() => Folder.Create(Mark, TenantId, Graph, Time.GetUtcNow()));
        Target = new TenantTarget(Options());
    }

    public static Uri Graph { get; } = new("https://graph.microsoft.com");

    public RecipeCatalogue Recipes { get; }

    public FakeTenant Tenant { get; }

    public JumpingTime Time { get; } = new();

    public RunMark Mark { get; }

    public OwnedObjects Owned { get; } = new();

    public LateJournal Journal { get; }

    public JournalFolder Folder => new(JournalPath);

    public string JournalPath => Path.Combine(_folder.FullName, "journals");

    public TenantTarget Target { get; private set; }

    public CleanUpOptions Waiting => new() { Time = Time };

    public TenantTargetOptions Options() => new()
    {
        Name = "tenant (global)",
        Sender = Tenant,
        CleanUpSender = Tenant,
        Recipes = Recipes,
        Owned = Owned,
        GateFor = owned => new OpenGate(),
        MayNotAssign = _ => Task.FromResult<ExchangeFailure?>(null),
        Journal = Journal,
        Mark = Mark,
        Redact = exchange => exchange,
        RedactText = text => text,
        CleanUp = Waiting,
        Time = Time,
    };

    public void Use(Func<TenantTargetOptions, TenantTargetOptions> change) => Target = new TenantTarget(change(Options()));

    /// <summary>Sends what a scenario sends: the overlaid body to the action of an object of no real id.</summary>
    public Task<Exchange> AssignAsync(Recipe recipe, string version, CancellationToken cancellationToken = default) => Target.SendAsync(Assign(recipe, version), cancellationToken);

    public static GraphRequest Assign(Recipe recipe, string version) => new()
    {
        Method = "POST",
        Target = $"/{version}{recipe.Collection}/sample-id/{recipe.Action}",
        Body = Encoding.UTF8.GetBytes(recipe.Overlay),
    };

    public static GraphRequest ReadBack(Recipe recipe, string version)
        => new() { Method = "GET", Target = $"/{version}{recipe.Collection}/sample-id/{recipe.ReadBack}" };

    /// <summary>Another process: nothing in memory, the same tenant and journals.</summary>
    public async Task<CleanUpResult> CleanLaterAsync(string journal, FakeTenant? tenant = null)
    {
        using var file = JournalFile.Continue(journal);
        return await new CleanUp(tenant ?? Tenant, file, new OwnedObjects(), Recipes, Waiting).RunAsync(file.Entries, CancellationToken.None);
    }

    /// <summary>What is on disk, once the run has ended.</summary>
    public ImmutableArray<JournalEntry> ReadJournal()
    {
        Journal.Dispose();
        return JournalReader.Read("journal", File.ReadAllBytes(Journal.Path!)).Entries;
    }

    public void Dispose()
    {
        Journal.Dispose();
        if (_ownsFolder)
        {
            _folder.Delete(recursive: true);
        }
    }

    private sealed class OpenGate : IRequestGate
    {
        public GateDecision Judge(GraphRequest request) => new GateDecision.Open(request.Method != "GET");
    }
}
