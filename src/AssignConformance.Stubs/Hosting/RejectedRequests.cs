using System.Globalization;
using AssignConformance.Model.Wire;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Answers what Kestrel refuses before any handler sees it (a target that is no URI, a malformed field): with the mark of <see cref="StubFields.Unmatched"/>.</summary>
/// <remarks>Kestrel's own answer can't be given a field. It tells of the refusal just before it answers, when nothing has been written yet.</remarks>
internal sealed class RejectedRequests(Action<ServedRequest> note) : IObserver<KeyValuePair<string, object?>>
{
    public const string EventName = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not IFeatureCollection features
            || features.Get<IBadRequestExceptionFeature>()?.Error is not BadHttpRequestException error
            || features.Get<IHttpResponseFeature>()?.HasStarted != false
            || features.Get<IConnectionTransportFeature>()?.Transport is not { } transport)
        {
            return;
        }

        var answer = new OwnAnswer(error.StatusCode, $"The request can't be read: {Plain(error.Message)}").ToAnswer();
        transport.Output.WriteAsync(Message(answer)).AsTask().GetAwaiter().GetResult();
        transport.Output.Complete();
        var request = features.GetRequiredFeature<IHttpRequestFeature>();
        note(new ServedRequest(Known(request.Method), Known(request.RawTarget), answer.StatusCode, null, answer.Reason, TimeSpan.Zero));
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }

    /// <summary>Kestrel's messages end in a detail that it hides: <c>Invalid request target: ''</c>.</summary>
    private static string Plain(string message) => message.Replace(": ''", ".", StringComparison.Ordinal);

    private static string Known(string? text) => string.IsNullOrEmpty(text) ? "?" : text;

    private static byte[] Message(StubAnswer answer)
    {
        var length = answer.Body.Length.ToString(CultureInfo.InvariantCulture);
        var fields = answer.Headers.Add(new WireField("Content-Length", length)).Add(new WireField("Connection", "close"));
        return [.. AnswerWriting.Head(answer.StatusCode, AnswerWriting.Phrase(answer.StatusCode), fields), .. answer.Body.Span];
    }
}
