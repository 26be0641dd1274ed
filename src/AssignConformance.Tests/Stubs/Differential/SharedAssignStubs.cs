using Xunit;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Both hosts, started when a test first needs them: where Java is absent none does.</summary>
public sealed class SharedAssignStubs : IAsyncLifetime
{
    private Task<AssignStubs>? _stubs;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_stubs is not null)
        {
            await (await _stubs).DisposeAsync();
        }
    }

    internal Task<AssignStubs> GetAsync() => _stubs ??= AssignStubs.StartAsync();
}
