using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Plays a fault on a share of the requests. No chance in it: with 25 % it is every fourth, and the same sequence gets the same faults.</summary>
public sealed class FaultPlayer(FaultPlan plan) : IServingStep
{
    private const string Name = "fault";

    private long _seen;

    public async Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken)
    {
        if (!IsDue(Interlocked.Increment(ref _seen)))
        {
            return await next(request, cancellationToken);
        }

        return plan.Fault switch
        {
            ServingFault.Unavailable => GraphRefusal.Create(
                StatusCodes.Status503ServiceUnavailable, Name, "serviceNotAvailable", "The stub was asked to fail.", new WireField("Retry-After", "1")),
            ServingFault.Reset => new StubAnswer { StatusCode = StatusCodes.Status200OK, Fault = ResponseFault.ConnectionReset, AnsweredBy = Name, Reason = "the connection is reset" },
            ServingFault.Truncate => Truncate(await next(request, cancellationToken)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static StubAnswer Truncate(StubAnswer answer)
        => answer.Body.IsEmpty || answer.Fault is not null ? answer : answer with { IsTruncated = true, AnsweredBy = Name, Reason = $"the body of {answer.AnsweredBy ?? "the answer"} ends half-way" };

    private bool IsDue(long number) => number * plan.Percent / 100 > (number - 1) * plan.Percent / 100;
}
