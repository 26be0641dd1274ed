using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Reads, answers and writes one request after the other, many at a time.</summary>
internal sealed class StubHandler(Answering answering, TimeProvider time, Action<ServedRequest> served)
{
    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        StubAnswer answer;
        try
        {
            answer = await AnswerAsync(context, context.RequestAborted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            served(new ServedRequest(context.Request.Method, RequestReading.RawTarget(context), 0, "client", "it hung up before the answer", time.GetElapsedTime(started)));
            return;
        }

        try
        {
            await AnswerWriting.WriteAsync(context, answer, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            answer = OwnAnswer.Failed(exception).ToAnswer();
            await AnswerWriting.WriteAsync(context, answer, context.RequestAborted);
        }

        served(new ServedRequest(
            context.Request.Method,
            RequestReading.RawTarget(context),
            answer.Fault is null ? answer.StatusCode : 0,
            answer.AnsweredBy,
            answer.Reason,
            time.GetElapsedTime(started))
        {
            Differences = answer.Differences,
        });
    }

    private async Task<StubAnswer> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        StubRequest request;
        try
        {
            request = await RequestReading.ReadAsync(context, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return new OwnAnswer(exception.StatusCode, $"The request can't be read: {exception.Message}").ToAnswer();
        }
        catch (InvalidDataException exception)
        {
            return new OwnAnswer(StatusCodes.Status400BadRequest, $"The body can't be decoded from gzip: {exception.Message}").ToAnswer();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            return OwnAnswer.Failed(exception).ToAnswer();
        }

        return await answering(request, cancellationToken);
    }
}
