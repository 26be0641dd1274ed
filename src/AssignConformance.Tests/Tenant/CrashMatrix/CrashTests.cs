using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.CrashMatrix;

/// <summary>A simulated tenant of the test's own, and what it held at first.</summary>
public abstract class CrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>The exit code of a process that SIGKILL ended.</summary>
    protected const int Killed = 128 + 9;

    private RunningTenant _tenant = null!;

    protected ITestOutputHelper Output { get; } = output;

    /// <summary>The tenant's state before the test.</summary>
    protected string Before { get; private set; } = "";

    private protected RunningTenant Tenant => _tenant;

    private protected TenantControl Control => _tenant.Control;

    public async Task InitializeAsync()
    {
        _tenant = await RunningTenant.StartAsync();
        Before = await Control.ReadSnapshotAsync();
    }

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    /// <summary>A clean-up succeeded, the tenant holds exactly what it held before, and what was to go wrong did.</summary>
    private protected async Task AssertCleanedAsync((int ExitCode, string Output) cleaned, string point)
    {
        Output.WriteLine($"{point}: {cleaned.Output.ReplaceLineEndings(" | ")}");
        cleaned.ExitCode.Should().Be(0, "{0}: {1}", point, cleaned.Output);
        (await Control.ReadSnapshotAsync()).Should().Be(Before, point);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty(point);
    }
}
