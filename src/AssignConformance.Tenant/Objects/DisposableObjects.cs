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
    private ExchangeFailure? _otherRun;
    private bool _isAlone;

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

    /// <summary>The object that a request goes to; made now where there is none, unless the gate would then not let the request out.</summary>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public async Task<(DisposableObject? Object, ExchangeFailure? Failure)> ForAsync(RecipeUse use, GraphRequest request, CancellationToken cancellationToken)
    {
        var key = (use.Recipe.Name, use.Version);
        if (_made.TryGetValue(key, out var known))
        {
            return known;
        }

        if (WouldBeRefused(use, request) is { } reason)
        {
            return (null, new ExchangeFailure("AC9010", reason, FailureKind.NotSendable));
        }

        if (await FindOtherRunAsync(cancellationToken) is { } other)
        {
            return (null, other);
        }

        // Remembered before it is known how it ends: an exception must not lead to a second try.
        _made[key] = (null, new ExchangeFailure("AC9007", $"The creation of an object of {use.Recipe.Name} was broken off; clean-up looks for it."));
        var made = await _creation.CreateAsync(use.Recipe, use.Version, cancellationToken);
        _made[key] = made;
        return made;
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
        if (!_isAlone && _otherRun is null)
        {
            var places = options.Places ?? [.. options.Recipes.All.SelectMany(recipe => recipe.Versions.Select(version => (recipe, version)))];
            _otherRun = await new OtherRuns(new ObjectSearch(options.Sender), options.Mark, options.Time).FindAsync(places, cancellationToken);
            _isAlone = _otherRun is null;
        }

        return _otherRun;
    }
}
