using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Objects;

/// <summary>The run's objects, one a recipe and version, each made when it is first needed and tried but once.</summary>
internal sealed class DisposableObjects(TenantTargetOptions options)
{
    /// <summary>Stands for the id of an object that is not there yet.</summary>
    private const string IdToCome = "00000000-0000-0000-0000-000000000000";

    private readonly Dictionary<(string Recipe, string Version), (DisposableObject? Created, ExchangeFailure? Failure)> _made = [];
    private readonly ObjectCreation _creation = new(options.Sender, options.Journal, options.Owned, options.Mark, options.Time);
    private readonly OtherRuns _others = new(
        new RunSearch(
            new ObjectSearch(options.Sender),
            options.Recipes,
            options.Places ?? [.. options.Recipes.All.SelectMany(recipe => recipe.Versions.Select(version => (recipe, version)))]),
        options.Mark,
        options.CleanUp);

    private bool _isAlone;
    private bool _isStillAlone;

    /// <summary>Why this run writes nothing, or nothing more; null as long as it is alone.</summary>
    public ExchangeFailure? OtherRun { get; private set; }

    /// <summary>Whether another run was found only when this one had made an object: it is to be taken away now, for the other may wait for that.</summary>
    public bool MustGiveWay => OtherRun is not null && _isAlone;

    /// <summary>The target with another id in the place of the one that it names.</summary>
    public static string TargetOf(string target, RecipeUse use, string id)
    {
        var before = use.CollectionPath.Length + 1;
        return string.Concat(target.AsSpan(0, before), id, target.AsSpan(before + use.Id!.Length));
    }

    /// <summary>The target without its query.</summary>
    public static string PathOf(string target) => target.Split('?')[0];

    /// <summary>The object that such a request goes to, or null where there is none yet.</summary>
    public DisposableObject? Existing(RecipeUse use) => _made.GetValueOrDefault((use.Recipe.Name, use.Version)).Created;

    /// <summary>The object that a request goes to; made now where there is none, unless the gate would then not let the request out, or another run is at work.</summary>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public async Task<(DisposableObject? Object, ExchangeFailure? Failure)> ForAsync(RecipeUse use, GraphRequest request, CancellationToken cancellationToken)
    {
        var key = (use.Recipe.Name, use.Version);
        if (!_made.TryGetValue(key, out var made))
        {
            (made, var refusal) = await MakeAsync(key, use, request, cancellationToken);
            if (refusal is not null)
            {
                return (null, refusal);
            }
        }

        return made.Created is { } created && await FindOtherRunAgainAsync(created, cancellationToken) is { } other ? (null, other) : made;
    }

    /// <returns>What came of the try, or why there was none.</returns>
    private async Task<((DisposableObject? Created, ExchangeFailure? Failure) Made, ExchangeFailure? Refusal)> MakeAsync(
        (string Recipe, string Version) key, RecipeUse use, GraphRequest request, CancellationToken cancellationToken)
    {
        if (WouldBeRefused(use, request) is { } reason)
        {
            return (default, new ExchangeFailure("AC9010", reason, FailureKind.NotSendable));
        }

        if (await FindOtherRunAsync(cancellationToken) is { } other)
        {
            return (default, other);
        }

        // Remembered before it is known how it ends: an exception must not lead to a second try.
        _made[key] = (null, new ExchangeFailure("AC9007", $"The creation of an object of {use.Recipe.Name} was broken off; clean-up looks for it."));
        var made = await _creation.CreateAsync(use.Recipe, use.Version, cancellationToken);
        _made[key] = made;
        return (made, null);
    }

    private string? WouldBeRefused(RecipeUse use, GraphRequest request)
    {
        var supposed = new OwnedObjects();
        supposed.Add(new DisposableObject(use.Recipe.Name, use.Version, use.Recipe.Collection, IdToCome));
        var gate = options.GateFor(supposed);
        return (gate.Judge(request with { Target = TargetOf(request.Target, use, IdToCome) }), gate.Judge(_creation.Request(use.Recipe, use.Version))) switch
        {
            (GateDecision.Shut shut, _) => shut.Reason,
            (_, GateDecision.Shut shut) => shut.Reason,
            _ => null,
        };
    }

    private async Task<ExchangeFailure?> FindOtherRunAsync(CancellationToken cancellationToken)
    {
        if (!_isAlone && OtherRun is null)
        {
            OtherRun = await _others.FindAsync(cancellationToken);
            _isAlone = OtherRun is null;
        }

        return OtherRun;
    }

    /// <param name="made">The object of the request at hand: the run's first, for no request passes here before it is known.</param>
    private async Task<ExchangeFailure?> FindOtherRunAgainAsync(DisposableObject made, CancellationToken cancellationToken)
    {
        if (!_isStillAlone && OtherRun is null)
        {
            OtherRun = await _others.FindAgainAsync(made, cancellationToken);
            _isStillAlone = OtherRun is null;
        }

        return OtherRun;
    }
}
