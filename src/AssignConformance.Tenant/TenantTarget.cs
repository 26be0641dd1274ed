using System.Collections.Immutable;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Cleaning;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tenant.Objects;
using AssignConformance.Tenant.Recipes;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant;

/// <summary>A live tenant as a target: what a recipe knows goes to a disposable object of this run, nothing else leaves, and at the end nothing is left.</summary>
/// <remarks>One request at a time.</remarks>
public sealed class TenantTarget(TenantTargetOptions options) : IExpendableTarget, IConfidentialTarget, IAsyncDisposable
{
    /// <summary>Ids that pages leave open are sent so; see the driver's <c>SampleTarget</c>.</summary>
    private const string SampleId = "sample-";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly DisposableObjects _objects = new(options);
    private CleanUpResult? _cleaned;

    public string Name => options.Name;

    public ExchangeFailure? Refuse(GraphRequest request)
        => options.Recipes.Find(request.Method, request.Target) is null ? NotSendable($"{request.Method} {request.Target} belongs to no recipe") : null;

    public Exchange Redact(Exchange exchange) => options.Redact(exchange);

    public string Redact(string text) => options.RedactText(text);

    /// <summary>The exchange is the real one: see <see cref="IConfidentialTarget"/>.</summary>
    public async Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _cleaned is null
                ? await SendJournalledAsync(request, cancellationToken)
                : Unsent(request, _objects.OtherRun ?? NotSendable("the run has ended and its objects are gone"));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes everything away that this run made. Not to be cancelled by whatever ended the run; done once, later calls give the same result.</summary>
    public async Task<CleanUpResult> CleanAsync()
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            return await CleanInTurnAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CleanAsync();
        options.Journal.Dispose();
        _turn.Dispose();
    }

    private async Task<CleanUpResult> CleanInTurnAsync()
    {
        if (_cleaned is not null)
        {
            return _cleaned;
        }

        if (options.Journal.Entries.IsEmpty)
        {
            return _cleaned = CleanUpResult.Nothing;
        }

        await Task.Delay(options.WriteInterval, options.Time, CancellationToken.None);
        using var deadline = new CancellationTokenSource(options.CleanUpTime, options.Time);
        return _cleaned = await new CleanUp(options.CleanUpSender, options.Journal, options.Owned, options.Recipes, options.CleanUp)
            .RunAsync(options.Journal.Entries, deadline.Token);
    }

    private async Task<Exchange> SendJournalledAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await SendInTurnAsync(request, cancellationToken);
        }
        catch (IOException exception)
        {
            return Unsent(request, new ExchangeFailure("AC9010", $"The journal can't be written, and nothing is sent without it: {exception.Message}"));
        }
    }

    private async Task<Exchange> SendInTurnAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        if (options.Recipes.Find(request.Method, request.Target) is not { } use)
        {
            return Unsent(request, Refuse(request)!);
        }

        if (!request.Authenticated || use.Step == RecipeStep.List)
        {
            return await options.Sender.SendAsync(request, cancellationToken);
        }

        if (use.Step is RecipeStep.Create or RecipeStep.Delete)
        {
            return Unsent(request, NotSendable($"{request.Method} {request.Target}: objects are made and deleted by the run itself, never by a scenario"));
        }

        if (!use.Id!.StartsWith(SampleId, StringComparison.Ordinal))
        {
            return Unsent(request, NotSendable($"{request.Method} {request.Target} names an object that this run did not make"));
        }

        if (use.Step != RecipeStep.Assign && _objects.Existing(use) is null)
        {
            return Unsent(request, NotSendable($"{request.Method} {request.Target}: this run has made no object to read"));
        }

        var (ours, failure) = await _objects.ForAsync(use, request, cancellationToken);
        if (_objects.MustGiveWay)
        {
            await CleanInTurnAsync();
        }

        if (ours is null)
        {
            return Unsent(request, failure!);
        }

        var real = request with { Target = DisposableObjects.TargetOf(request.Target, use, ours.Id) };
        if (use.Step == RecipeStep.Assign)
        {
            if (await options.MayNotAssign(cancellationToken) is { } reason)
            {
                return Unsent(request, reason);
            }

            options.Journal.Write(new JournalEntry.Assigning(options.Time.GetUtcNow(), DisposableObjects.PathOf(real.Target)));
        }

        return await options.Sender.SendAsync(real, cancellationToken) with { Request = request };
    }

    private static ExchangeFailure NotSendable(string reason) => new("AC9010", $"Not sent to a tenant: {reason}.", FailureKind.NotSendable);

    private static Exchange Unsent(GraphRequest request, ExchangeFailure failure)
        => new(request, null, TimeSpan.Zero, [], failure);
}
