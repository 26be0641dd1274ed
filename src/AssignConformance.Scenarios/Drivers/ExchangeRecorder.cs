using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Writes an exchange down as a report may show it: no token, bodies as text.</summary>
internal static class ExchangeRecorder
{
    private const string ClientRequestId = "client-request-id";

    public static ExchangeRecord Record(Exchange exchange, string note)
    {
        var request = exchange.Request;
        ImmutableArray<HeaderRecord> authorization = request.Authenticated ? [new HeaderRecord("Authorization", "Bearer $TOKEN")] : [];
        ImmutableArray<HeaderRecord> own = exchange.ClientRequestId is { } id ? [new HeaderRecord(ClientRequestId, id)] : [];
        var fields = Headers(own.IsEmpty ? request.Headers : [.. request.Headers.Where(field => !string.Equals(field.Name, ClientRequestId, StringComparison.OrdinalIgnoreCase))]);
        return new ExchangeRecord(
            new MessageRecord($"{request.Method} {request.Target} HTTP/1.1", [.. authorization, .. fields, .. own], Text(request.Body)),
            exchange.Response is { } response
                ? new MessageRecord(
                    string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.StatusCode} {response.ReasonPhrase}").TrimEnd(),
                    Headers(response.Headers),
                    response.Body.IsEmpty ? null : Text(response.Body))
                : null,
            exchange.Duration,
            [.. exchange.Attempts.Select(attempt => new AttemptRecord(attempt.StatusCode, attempt.Duration, attempt.Wait))],
            note);
    }

    private static ImmutableArray<HeaderRecord> Headers(ImmutableArray<WireField> fields)
        => [.. fields.Select(field => new HeaderRecord(field.Name, field.Value))];

    private static string? Text(ReadOnlyMemory<byte>? body) => body is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
