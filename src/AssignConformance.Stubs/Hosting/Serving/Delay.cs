using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Waits before each answer; not any longer once the host stops, so that requests under way are answered still.</summary>
/// <param name="wait">Above zero.</param>
/// <param name="stopping">The host stops.</param>
public sealed class Delay(TimeSpan wait, TimeProvider time, CancellationToken stopping) : IServingStep
{
    public async Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        try
        {
            await Task.Delay(wait, time, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }

        return await next(request, cancellationToken);
    }
}
