using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Waits before each answer.</summary>
/// <param name="wait">Above zero.</param>
public sealed class Delay(TimeSpan wait, TimeProvider time) : IServingStep
{
    public async Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken)
    {
        await Task.Delay(wait, time, cancellationToken);
        return await next(request, cancellationToken);
    }
}
