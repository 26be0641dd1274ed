using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AssignConformance.SimulatedTenant.Control;
using AssignConformance.SimulatedTenant.OAuth;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.Tests.Support.SimulatedTenant;

/// <summary>What a test asks the simulated tenant and orders from it, beside Graph.</summary>
internal sealed class TenantControl(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public Task<ImmutableArray<LoggedRequest>> ReadLogAsync() => ReadAsync<ImmutableArray<LoggedRequest>>("log");

    public Task<Counters> ReadCountersAsync() => ReadAsync<Counters>("counters");

    /// <summary>All objects as they truly are: <c>id</c>, <c>family</c>, <c>type</c>, <c>properties</c>, <c>assignments</c>, <c>groupAssignments</c>.</summary>
    public Task<ImmutableArray<JsonObject>> ReadObjectsAsync() => ReadAsync<ImmutableArray<JsonObject>>("objects");

    public Task<ImmutableArray<Group>> ReadGroupsAsync() => ReadAsync<ImmutableArray<Group>>("groups");

    public Task<ImmutableArray<IssuedToken>> ReadTokensAsync() => ReadAsync<ImmutableArray<IssuedToken>>("tokens");

    /// <summary>Equal before and after exactly where objects, assignments and groups are.</summary>
    public Task<string> ReadSnapshotAsync() => ReadAsync<string>("snapshot");

    /// <summary>Faults that were scripted in vain so far.</summary>
    public Task<ImmutableArray<Fault>> ReadUnplayedAsync() => ReadAsync<ImmutableArray<Fault>>("faults");

    /// <summary>Replaces all settings.</summary>
    public Task SetAsync(TenantSettings settings) => SendAsync(HttpMethod.Put, "settings", settings);

    public Task ScriptAsync(Fault fault) => SendAsync(HttpMethod.Post, "faults", fault);

    /// <summary>As <see cref="ScriptAsync(Fault)"/> for the next requests of a path (<c>*</c> for any characters).</summary>
    public Task ScriptAsync(FaultEffect effect, string? path = null, string? method = null, int? write = null, int times = 1)
        => ScriptAsync(new Fault { Effect = effect, Match = new RequestMatch { Path = path, Method = method, Write = write }, Times = times });

    /// <summary>Kills, or cuts off, the client at a write of this run, from 1.</summary>
    public Task BreakAsync(FaultEffect effect, int write) => ScriptAsync(effect, write: write);

    /// <summary>Adds or replaces a group.</summary>
    public Task PutAsync(Group group) => SendAsync(HttpMethod.Put, "groups", group);

    /// <summary>Places an object that nobody created through Graph.</summary>
    public Task PlaceAsync(ObjectToPlace placed) => SendAsync(HttpMethod.Post, "objects", placed);

    public Task ExpireTokensAsync() => SendAsync(HttpMethod.Post, "tokens/expire");

    /// <summary>Names the process that kill points kill; one that a test has started.</summary>
    public Task NameClientAsync(int pid) => SendAsync(HttpMethod.Put, "client", new ClientToKill(pid));

    public Task SetNetworkAsync(bool up) => SendAsync(HttpMethod.Put, "network", new NetworkState(up));

    /// <summary>Begins a run: writes count from 1, faults are forgotten, the network is up. State, settings and log stay.</summary>
    public Task StartRunAsync() => SendAsync(HttpMethod.Post, "run");

    /// <summary>All as at the start.</summary>
    public Task ResetAsync() => SendAsync(HttpMethod.Post, "reset");

    public void Dispose() => _client.Dispose();

    private async Task<T> ReadAsync<T>(string path)
        => (await _client.GetFromJsonAsync<T>(new Uri(path, UriKind.Relative), ControlJson.Options))!;

    private async Task SendAsync(HttpMethod method, string path, object? order = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = order is null ? null : JsonContent.Create(order, order.GetType(), options: ControlJson.Options);
        using var answer = await _client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    }
}
