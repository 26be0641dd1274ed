using AssignConformance.Generation;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Reading;
using AssignConformance.Stubs.Targets;

namespace AssignConformance.Cli.Running;

/// <summary>Who answers a run, opened for its time.</summary>
public sealed class TargetChoice : IAsyncDisposable
{
    /// <summary>The word for the embedded stub host.</summary>
    public const string Stub = "stub";

    private readonly LoopbackTarget _target;
    private readonly IStubHost? _host;

    private TargetChoice(LoopbackTarget target, IStubHost? host) => (_target, _host) = (target, host);

    public ITarget Target => _target;

    /// <summary>The target's answers are made from the pages, so that they must equal the documented ones.</summary>
    public bool IsMadeFromPages => _host is not null;

    /// <summary>Starts the embedded stub host on the project's stubs (or on freshly generated ones), or takes a URL on this machine.</summary>
    /// <param name="target"><c>stub</c> or a URL.</param>
    /// <exception cref="UsageException">It is neither.</exception>
    public static async Task<TargetChoice> OpenAsync(string target, RunPlan plan, CancellationToken cancellationToken)
    {
        if (!string.Equals(target, Stub, StringComparison.Ordinal))
        {
            return target.Contains("://", StringComparison.Ordinal)
                ? new TargetChoice(new LoopbackTarget(target, new LoopbackTargetOptions()), host: null)
                : throw new UsageException($"--target {target}: expected stub, or the URL of a server on this machine such as http://localhost:8080.");
        }

        var host = new EmbeddedStubHost(MappingReader.Read(Files(plan)), new EmbeddedStubOptions());
        await host.StartAsync(cancellationToken);
        return new TargetChoice(new LoopbackTarget(host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { Name = Stub }), host);
    }

    public async ValueTask DisposeAsync()
    {
        _target.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private static StubFiles Files(RunPlan plan)
        => plan.Workspace.Layout.Stubs is { } folder ? StubFiles.FromFolder(folder) : StubFiles.FromTexts(Below(plan, "stubs/mappings/"), Below(plan, "stubs/__files/"));

    private static Dictionary<string, string> Below(RunPlan plan, string folder)
        => plan.Generated.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(file => file.Path[folder.Length..], file => file.Text, StringComparer.Ordinal);
}
