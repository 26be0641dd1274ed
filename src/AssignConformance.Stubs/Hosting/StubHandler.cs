using AssignConformance.Stubs.Mappings;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Answers one request after the other, many at a time.</summary>
internal sealed class StubHandler(RequestMatcher matcher, TimeProvider time, Action<ServedRequest> served)
{
    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var (statusCode, mapping, reason) = await AnswerAsync(context, context.RequestAborted);
        served(new ServedRequest(
            context.Request.Method, RequestReading.RawTarget(context), statusCode, mapping?.Name, reason, time.GetElapsedTime(started)));
    }

    private async Task<(int StatusCode, StubMapping? Mapping, string? Reason)> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        OwnAnswer answer;
        try
        {
            var request = await RequestReading.ReadAsync(context, cancellationToken);
            switch (matcher.Match(request))
            {
                case MatchOutcome.Matched matched:
                    return await AnswerAsync(context, matched, request, cancellationToken);
                case MatchOutcome.Unmatched unmatched:
                    var problem = $"No mapping answers {request.Method} {request.Target}.";
                    answer = new OwnAnswer(StatusCodes.Status404NotFound, problem) { Nearest = unmatched.Nearest, Differences = unmatched.Differences };
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        catch (BadHttpRequestException exception)
        {
            answer = new OwnAnswer(exception.StatusCode, $"The request can't be read: {exception.Message}");
        }
        catch (InvalidDataException exception)
        {
            answer = new OwnAnswer(StatusCodes.Status400BadRequest, $"The body can't be decoded from gzip: {exception.Message}");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException) && !context.Response.HasStarted)
        {
            // A schema that can't be built, a template or pattern that fails, a fault of ours: whatever it is, it must not pass for the service's answer.
            answer = new OwnAnswer(StatusCodes.Status500InternalServerError, $"The stub can't answer: {exception.Message}");
        }

        await answer.WriteAsync(context, cancellationToken);
        return (answer.StatusCode, null, answer.Summary);
    }

    private async Task<(int StatusCode, StubMapping? Mapping, string? Reason)> AnswerAsync(
        HttpContext context, MatchOutcome.Matched matched, StubRequest request, CancellationToken cancellationToken)
    {
        var response = matched.Mapping.Response;
        if (response.Delay > TimeSpan.Zero)
        {
            await Task.Delay(response.Delay, time, cancellationToken);
        }

        var reason = response.StatusCode == StatusCodes.Status400BadRequest ? matched.BrokenSchema : null;
        await AnswerWriting.WriteAsync(context, response, request, reason, cancellationToken);
        return response.Fault is { } fault ? (0, matched.Mapping, fault.ToString()) : (response.StatusCode, matched.Mapping, reason);
    }
}
