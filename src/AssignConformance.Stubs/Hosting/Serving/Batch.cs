using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Matching;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting.Serving;

/// <summary>Answers <c>POST /{version}/$batch</c>: Graph's JSON batching, up to 20 requests, each answered as if it had come alone.</summary>
/// <remarks>
/// A part whose <c>dependsOn</c> names a part that failed (status code 400 or more) gets 424. Parts are answered one after the other. A body that is JSON
/// is embedded as such, another as base64.
/// </remarks>
public sealed partial class Batch : IServingStep
{
    private const string Name = "$batch";

    public async Task<StubAnswer> AnswerAsync(StubRequest request, Answering next, CancellationToken cancellationToken)
    {
        if (Address().Match(request.Path) is not { Success: true } address || !HttpMethods.IsPost(request.Method))
        {
            return await next(request, cancellationToken);
        }

        if (!request.HeaderValues("Authorization").Any(value => value.StartsWith("Bearer ", StringComparison.Ordinal) && value.Length > "Bearer ".Length))
        {
            return GraphRefusal.Create(StatusCodes.Status401Unauthorized, Name, "InvalidAuthenticationToken", "A batch asks for a bearer token.", new WireField("WWW-Authenticate", "Bearer"));
        }

        try
        {
            return await AnswerAsync(BatchReading.Read(request, address.Groups["version"].Value), next, cancellationToken);
        }
        catch (BatchException exception)
        {
            return GraphRefusal.Create(StatusCodes.Status400BadRequest, Name, exception.Code, exception.Message);
        }
    }

    [GeneratedRegex(@"^/(?<version>[^/]+)/\$batch$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    private static async Task<StubAnswer> AnswerAsync(ImmutableArray<BatchPart> parts, Answering next, CancellationToken cancellationToken)
    {
        var answers = new List<(string Id, StubAnswer Answer)>(parts.Length);
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var answer = part.DependsOn.FirstOrDefault(failed.Contains) is { } cause
                ? GraphRefusal.Create(StatusCodes.Status424FailedDependency, Name, "FailedDependency", $"The request \"{cause}\", on which this one depends, failed.")
                : await next(part.Request, cancellationToken);
            if (answer.Fault is not null)
            {
                answer = new OwnAnswer(StatusCodes.Status500InternalServerError, "A mapping with a fault can't answer a part of a batch.").ToAnswer();
            }

            answers.Add((part.Id, answer));
            if (answer.StatusCode >= StatusCodes.Status400BadRequest)
            {
                failed.Add(part.Id);
            }
        }

        return new StubAnswer
        {
            StatusCode = StatusCodes.Status200OK,
            Headers = [new WireField("Content-Type", "application/json")],
            Body = Render(answers),
            AnsweredBy = Name,
            Reason = string.Join("; ", answers.Select(each => Describe(each.Id, each.Answer))),
        };
    }

    /// <summary><c>id -> status</c>, with the reason where there is one.</summary>
    private static string Describe(string id, StubAnswer answer)
        => string.Create(CultureInfo.InvariantCulture, $"{id} -> {answer.StatusCode}{(answer.Reason is null ? "" : $" ({answer.Reason})")}");

    private static ReadOnlyMemory<byte> Render(IEnumerable<(string Id, StubAnswer Answer)> answers)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(utf8);
        json.WriteStartObject();
        json.WriteStartArray("responses");
        foreach (var (id, answer) in answers)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("status", answer.StatusCode);
            json.WriteStartObject("headers");
            foreach (var field in answer.Headers.GroupBy(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase))
            {
                json.WriteString(field.Key, string.Join(", ", field));
            }

            json.WriteEndObject();
            WriteBody(json, answer.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return utf8.WrittenMemory;
    }

    private static void WriteBody(Utf8JsonWriter json, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return;
        }

        json.WritePropertyName("body");
        if (JsonText.Read(body).Fault is null)
        {
            json.WriteRawValue(body.Span, skipInputValidation: true);
        }
        else
        {
            json.WriteBase64StringValue(body.Span);
        }
    }
}
