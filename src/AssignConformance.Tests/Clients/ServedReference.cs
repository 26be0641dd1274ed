using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Clients;

/// <summary><c>serve</c> over the pages that the client calls speak of; nothing runs where the pages are absent.</summary>
public sealed class ServedReference : IAsyncLifetime, IDisposable
{
    private ProjectCopy? _project;

    internal ServedPages Pages { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Repository.Shared))
        {
            return;
        }

        _project = new ProjectCopy();
        foreach (var call in ClientCalls.All)
        {
            var page = Path.Combine(_project.Docs, call.Operation + ".md");
            if (!File.Exists(page))
            {
                await File.WriteAllBytesAsync(page, await File.ReadAllBytesAsync(PagesAtHand.FileOf(call.Operation)));
            }
        }

        // Of the types of v1.0, today's: those that the client was generated from, cloud PCs included.
        Pages = await ServedPages.StartAsync(
            "--docs", _project.Docs,
            "--metadata", "v1.0=" + Repository.InShared("metadata", "v1.0-2026.csdl.xml"),
            "--metadata", "beta=" + Repository.InShared("metadata", "beta-2021.csdl.xml"));
    }

    public async Task DisposeAsync()
    {
        if (Pages is not null)
        {
            await Pages.DisposeAsync();
        }
    }

    public void Dispose() => _project?.Dispose();
}
