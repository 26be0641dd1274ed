using System.Net;
using System.Text;

namespace AssignConformance.Tests.Tenant.Sending;

/// <summary>Stands for the network: records what arrives and answers from a list, then with 200.</summary>
internal sealed class RecordingNetwork(params IEnumerable<Func<HttpResponseMessage>> answers) : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new(answers);

    public List<Arrived> Requests { get; } = [];

    /// <summary>Called before an answer is given.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    public static Func<HttpResponseMessage> Answer(int status, string body = "", params (string Name, string Value)[] fields) => () =>
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in fields)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    };

    public static Func<HttpResponseMessage> Error(int status, string code, string message = "No.", params (string Name, string Value)[] fields)
        => Answer(status, $$"""{"error":{"code":"{{code}}","message":"{{message}}"} }""", fields);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new Arrived(
            request.Method.Method,
            request.RequestUri!.GetLeftPart(UriPartial.Authority),
            request.RequestUri!.PathAndQuery,
            request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
                .ToDictionary(field => field.Key, field => string.Join(", ", field.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken)));
        await Before(cancellationToken);
        return _answers.TryDequeue(out var answer) ? answer() : Answer(200, "{}")();
    }

    internal sealed record Arrived(string Method, string Origin, string Target, Dictionary<string, string> Fields, byte[]? Body);
}
