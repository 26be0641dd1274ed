using Microsoft.Extensions.Hosting;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>Takes no signal: the process ends when its standard input closes.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
