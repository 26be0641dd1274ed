using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.Hosting;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Support.SimulatedTenant;

/// <summary>The simulated tenant as a process of its own; it ends with this object, and with the test process however that ends.</summary>
internal sealed class RunningTenant : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly X509Certificate2 _certificate;

    private RunningTenant(Process process, DirectoryInfo folder, ReadyLine ready)
    {
        (_process, _folder, Ready) = (process, folder, ready);
        _certificate = X509Certificate2.CreateFromPem(File.ReadAllText(ready.CertificateFile));
        Control = new TenantControl(new Uri($"http://127.0.0.1:{ready.ControlPort}"));
    }

    public ReadyLine Ready { get; }

    public TenantControl Control { get; }

    /// <summary>For <c>SSL_CERT_FILE</c> of a child process.</summary>
    public string CertificateFile => Ready.CertificateFile;

    /// <summary>Graph and the authority, with a slash at its end.</summary>
    public Uri Address => new($"https://localhost:{Ready.GraphPort}/");

    public Uri Elsewhere => new($"https://localhost:{Ready.ElsewherePort}/");

    public static async Task<RunningTenant> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("assign-conformance-tenant-");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "AssignConformance.SimulatedTenant.dll"));
        start.ArgumentList.Add("--certificate");
        start.ArgumentList.Add(Path.Combine(folder.FullName, "localhost.pem"));
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))
            ?? throw new InvalidOperationException("The simulated tenant ended before it listened.");
        return new RunningTenant(process, folder, JsonSerializer.Deserialize<ReadyLine>(line, ControlJson.Options)!);
    }

    /// <summary>A client that trusts the tenant's certificate and no other, and follows no redirect.</summary>
    /// <param name="token">Sent with each request; null for none.</param>
    public HttpClient CreateClient(string? token = null)
    {
        var client = new HttpClient(CreateHandler()) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A client with a token that the authority just issued.</summary>
    public async Task<HttpClient> CreateAuthorizedClientAsync() => CreateClient(await FetchTokenAsync());

    public async Task<string> FetchTokenAsync()
    {
        using var client = CreateClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Seeds.ClientId,
            ["client_secret"] = Seeds.ClientSecret,
            ["scope"] = "https://graph.microsoft.com/.default",
        });
        using var answer = await client.PostAsync(new Uri($"{Seeds.TenantId}/oauth2/v2.0/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return body.RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>For clients that are made elsewhere.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, presented, _, _) => presented is not null && presented.GetRawCertData().AsSpan().SequenceEqual(_certificate.RawData),
        },
    };

    /// <summary>Closes the tenant's input and waits up to 10 s for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        Control.Dispose();
        _certificate.Dispose();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
