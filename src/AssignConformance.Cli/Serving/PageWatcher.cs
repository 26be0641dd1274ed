using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AssignConformance.Cli.Serving;

/// <summary>Tells when pages have changed, once for changes that come close together.</summary>
internal sealed class PageWatcher : IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher _watcher;
    private readonly TimeProvider _clock;

    /// <param name="docs">A page or a folder, which exists.</param>
    /// <exception cref="IOException">The system can't watch any more folders.</exception>
    public PageWatcher(string docs, TimeProvider clock)
    {
        _clock = clock;
        _watcher = File.Exists(docs)
            ? new FileSystemWatcher(Path.GetDirectoryName(docs)!, Path.GetFileName(docs))
            : new FileSystemWatcher(docs, "*.md") { IncludeSubdirectories = true };
        _watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
        _watcher.Changed += (_, _) => Note();
        _watcher.Created += (_, _) => Note();
        _watcher.Deleted += (_, _) => Note();
        _watcher.Renamed += (_, _) => Note();
        _watcher.Error += (_, _) => Note();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>An item for each burst of changes, after 0.2 s without another.</summary>
    public async IAsyncEnumerable<bool> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _changes.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_changes.Reader.TryRead(out _))
            {
                await Task.Delay(s_quiet, _clock, cancellationToken);
            }

            yield return true;
        }
    }

    public void Dispose() => _watcher.Dispose();

    private void Note() => _changes.Writer.TryWrite(true);
}
