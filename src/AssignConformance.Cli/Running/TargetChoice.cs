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

    /// <summary>Whether a target is a URL.</summary>
    public static bool IsUrl(string target) => target.Contains("://", StringComparison.Ordinal);

    /// <summary>Starts a stub host, or takes a URL on this machine.</summary>
    /// <param name="target"><c>stub</c>, <c>wiremock</c> or a URL.</param>
    /// <param name="configuration">The file that lists further hosts of URLs, as given, or null for that of the current folder, if there.</param>
    /// <exception cref="UsageException">It is none of them.</exception>
    /// <exception cref="StubHostException">The stub host can't be started.</exception>
    public static Task<RunTarget> OpenAsync(string target, RunPlan plan, string? configuration, CancellationToken cancellationToken) => target switch
    {
        Stub => StubRunTarget.OpenAsync(plan, cancellationToken),
        WireMock => WireMockRunTarget.OpenAsync(plan, cancellationToken),
        _ when IsUrl(target) => Task.FromResult<RunTarget>(new UrlRunTarget(target, TargetConfiguration.ReadAllowedHosts(configuration, Directory.GetCurrentDirectory()))),
        _ => throw new UsageException($"--target {target}: expected stub, wiremock, tenant, or the URL of a server on this machine such as http://localhost:8080."),
    };
}
