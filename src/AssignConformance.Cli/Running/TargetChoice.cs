using AssignConformance.Cli.Running.Targets;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Cli.Running;

/// <summary>Opens who answers a run.</summary>
public static class TargetChoice
{
    /// <summary>The word for the embedded stub host.</summary>
    public const string Stub = "stub";

    /// <summary>The word for the real WireMock.</summary>
    public const string WireMock = "wiremock";

    /// <summary>The word for a live tenant, whose run begins with a preflight and is opened by <see cref="Tenants.TenantRunPipeline"/>.</summary>
    public const string Tenant = "tenant";

    /// <summary>Starts a stub host, or takes a URL on this machine.</summary>
    /// <param name="target"><c>stub</c>, <c>wiremock</c> or a URL.</param>
    /// <exception cref="UsageException">It is none of them.</exception>
    /// <exception cref="StubHostException">The stub host can't be started.</exception>
    public static Task<RunTarget> OpenAsync(string target, RunPlan plan, CancellationToken cancellationToken) => target switch
    {
        Stub => StubRunTarget.OpenAsync(plan, cancellationToken),
        WireMock => WireMockRunTarget.OpenAsync(plan, cancellationToken),
        _ when target.Contains("://", StringComparison.Ordinal) => Task.FromResult<RunTarget>(new UrlRunTarget(target)),
        _ => throw new UsageException($"--target {target}: expected stub, wiremock, tenant, or the URL of a server on this machine such as http://localhost:8080."),
    };
}
