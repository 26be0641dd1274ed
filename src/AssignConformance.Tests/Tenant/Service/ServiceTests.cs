using System.Collections.Immutable;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.State;
using AssignConformance.Tests.Cli.Tenants;
using AssignConformance.Tests.SimulatedTenant;
using AssignConformance.Tests.Support.SimulatedTenant;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>Whole runs against the simulated tenant, and what its reports say.</summary>
/// <param name="fixture">The tenant that the class's tests share; each finds it as at its start.</param>
[Collection("SpecFlow runtime")]
public abstract class ServiceTests(TenantFixture fixture) : IClassFixture<TenantFixture>, IAsyncLifetime, IDisposable
{
    /// <summary>The paths of the page's family, for faults.</summary>
    protected const string Collection = "/v1.0/deviceManagement/deviceCompliancePolicies";

    protected const string Assign = Collection + "/*/assign";

    protected const string ReadBack = Collection + "/*/assignments";

    protected const string Token = "*/oauth2/v2.0/token";

    private protected TenantControl Control => fixture.Tenant.Control;

    private protected HastyClock Clock => (HastyClock)Project.Clock;

    private protected TenantProject Project { get; } = new(fixture.Tenant) { Clock = new HastyClock() };

    /// <summary>The tenant's state before the test.</summary>
    protected string Before { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Control.ResetAsync();
        Before = await Control.ReadSnapshotAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Project.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the scenarios of those tags, and reads its event stream.</summary>
    private protected async Task<ServiceRun> RunAsync(string tags = "@v1.0 and @smoke")
    {
        var command = await Project.RunAsync(options => options with { Tags = tags });
        File.Exists(Path.Combine(Project.Report, ReportFolder.EventsFile)).Should().BeTrue(command.Output + command.Error);
        return new ServiceRun(command, RunReport.From(NdjsonReader.ReadFile(Path.Combine(Project.Report, ReportFolder.EventsFile))), Project.Report);
    }

    /// <summary>The tenant is as it was, and every fault met its requests.</summary>
    private protected async Task NothingIsLeftAsync(ServiceRun run)
    {
        (await Control.ReadSnapshotAsync()).Should().Be(Before, run.Command.Output + run.Command.Error);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty(run.Command.Output + run.Command.Error);
    }

    private protected async Task<ImmutableArray<LoggedRequest>> LogAsync(string method, string pathEnd)
        => [.. (await Control.ReadLogAsync()).Where(request => request.Method == method && request.Path.EndsWith(pathEnd, StringComparison.Ordinal))];

    /// <summary>The id of the one object that is there and was not at the beginning.</summary>
    private protected async Task<string> LeftIdAsync()
        => (await Control.ReadObjectsAsync()).Select(each => each["id"]!.GetValue<string>()).Single(id => !Seeds.Objects.Any(seed => seed.Id == id));
}
