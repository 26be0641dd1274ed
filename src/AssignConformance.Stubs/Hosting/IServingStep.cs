using AssignConformance.Stubs.Matching;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Answers a request.</summary>
public delegate Task<StubAnswer> Answering(StubRequest request, CancellationToken cancellationToken);

/// <summary>One of the host's own options: answers a request itself, or changes what the next one answers. Used by many requests at a time.</summary>
public interface IServingStep
{
    Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken);
}
