using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Tests.Support.SimulatedTenant;
using Xunit;

namespace AssignConformance.Tests.SimulatedTenant;

/// <summary>What tests of the simulation share: the tenant as at its start, and a client with a token.</summary>
[Collection(TenantCollection.Name)]
public abstract class TenantTests(TenantFixture fixture) : IAsyncLifetime
{
    private protected RunningTenant Tenant { get; } = fixture.Tenant;

    private protected TenantControl Control => Tenant.Control;

    private protected HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Control.ResetAsync();
        Client = await Tenant.CreateAuthorizedClientAsync();
    }

    public Task DisposeAsync()
    {
        Client.Dispose();
        return Task.CompletedTask;
    }

    private protected Task<GraphReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private protected Task<GraphReply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    private protected Task<GraphReply> PostAsync(string path, string body, string mediaType = "application/json") => SendAsync(HttpMethod.Post, path, body, mediaType);

    private protected async Task<GraphReply> SendAsync(HttpMethod method, string path, string? body = null, string mediaType = "application/json", HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.TrimStart('/'), UriKind.Relative));
        request.Headers.Add("client-request-id", "11111111-2222-3333-4444-555555555555");
        request.Headers.Add("ConsistencyLevel", "eventual");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        using var answer = await (client ?? Client).SendAsync(request);
        return new GraphReply((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers, answer.Content.Headers);
    }

    private protected sealed record GraphReply(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
    {
        public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

        public string Id => (string)Json["id"]!;

        public string? ErrorCode => (string?)Json["error"]?["code"];

        public string Field(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
    }
}
