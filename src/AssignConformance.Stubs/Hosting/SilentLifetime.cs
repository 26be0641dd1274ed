using Microsoft.Extensions.Hosting;

namespace AssignConformance.Stubs.Hosting;

/// <summary>Leaves SIGINT and SIGTERM to the program: the default lifetime would take them and end only the stub.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
