using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Stubs.WireMock;

/// <summary>Answers by mappings with the real WireMock, as a process of its own on a free port of 127.0.0.1.</summary>
public sealed class WireMockHost(WireMockOptions options) : IStubHost
{
    /// <summary>The field of every answer that a mapping gives; WireMock's own answers (404, 500) lack it.</summary>
    public const string MappingField = "Matched-Stub-Id";

    private readonly HttpClient _admin = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private WireMockProcess? _process;
    private Uri? _baseAddress;

    public Uri BaseAddress => _baseAddress ?? throw new InvalidOperationException("WireMock is not started.");

    /// <summary>What WireMock has printed since its start: at most the first 64 Ki characters.</summary>
    public string Log => _process?.Log ?? "";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_process is not null)
        {
            throw new InvalidOperationException("WireMock is started already.");
        }

        if (!Directory.Exists(Path.Combine(options.Root, "mappings")))
        {
            throw new StubHostException($"{options.Root} holds no folder mappings; give a WireMock root.");
        }

        var process = WireMockProcess.Start(options);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.StartTimeOut);
        try
        {
            var port = await process.ReadPortAsync(patience.Token);
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
            using var health = await _admin.GetAsync(new Uri(address, "/__admin/health"), patience.Token);
            health.EnsureSuccessStatusCode();
            (_process, _baseAddress) = (process, address);
        }
        catch (Exception exception)
        {
            await process.DisposeAsync();
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new StubHostException(Explain(exception, process.Log), exception);
        }
    }

    public async Task ResetScenariosAsync(CancellationToken cancellationToken)
    {
        using var answer = await _admin.PostAsync(new Uri(BaseAddress, "/__admin/scenarios/reset"), content: null, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <remarks>A PUT without a body is WireMock's way to put one scenario back; its name is not decoded.</remarks>
    public async Task<bool> ResetScenarioAsync(string scenario, CancellationToken cancellationToken)
    {
        using var answer = await _admin.PutAsync(new Uri(BaseAddress, $"/__admin/scenarios/{scenario}/state"), content: null, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        answer.EnsureSuccessStatusCode();
        return true;
    }

    /// <summary>Of the latest requests, as many as <see cref="WireMockOptions.JournalEntries"/> says, those that no mapping answered.</summary>
    public async Task<ImmutableArray<ServedRequest>> ReadUnmatchedAsync(CancellationToken cancellationToken)
    {
        var journal = JsonText.Read(await _admin.GetByteArrayAsync(new Uri(BaseAddress, "/__admin/requests/unmatched"), cancellationToken)).Root;
        return journal is not null && JsonPointer.Find(journal, "/requests") is JsonTree.Array requests
            ? [.. requests.Items.Reverse().Select(request => new ServedRequest(Text(request, "/method"), Text(request, "/url"), (int)HttpStatusCode.NotFound, null, null, TimeSpan.Zero))]
            : [];
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        if (_process is { } process)
        {
            _process = null;
            await process.DisposeAsync();
        }
    }

    private static string Text(JsonTree request, string pointer) => (JsonPointer.Find(request, pointer) as JsonTree.String)?.Value ?? "";

    private string Explain(Exception exception, string log)
    {
        var what = exception switch
        {
            EndOfStreamException => "ended before it listened",
            OperationCanceledException => string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.StartTimeOut.TotalSeconds:0} s"),
            _ => $"does not answer: {exception.Message}",
        };
        var message = new StringBuilder($"WireMock {WireMockJar.Version} on {options.Root} {what}. Mend what its log names, or take --target stub. ");
        return message.Append(log.Length == 0 ? "Its log is empty." : "Its log:\n" + log).ToString();
    }
}
