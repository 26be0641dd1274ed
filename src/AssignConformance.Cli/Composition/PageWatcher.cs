using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AssignConformance.Cli.Composition;

/// <summary>Tells when pages, or what lies beside them, have changed: once for changes that come close together.</summary>
internal sealed class PageWatcher : IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly TimeProvider _clock;

    /// <exception cref="IOException">The system can't watch any more folders.</exception>
    public PageWatcher(ImmutableArray<WatchedFiles> watched, TimeProvider clock)
    {
        _clock = clock;
        try
        {
            foreach (var files in watched)
            {
                Watch(new FileSystemWatcher(files.Folder, files.Filter) { IncludeSubdirectories = files.IsDeep }, NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size);
                if (files.IsDeep)
                {
                    Watch(new FileSystemWatcher(files.Folder) { IncludeSubdirectories = true }, NotifyFilters.DirectoryName);
                }
            }
        }
        catch
        {
            Dispose();
            throw;
        }
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

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(FileSystemWatcher watcher, NotifyFilters changes)
    {
        _watchers.Add(watcher);
        watcher.NotifyFilter = changes;
        watcher.Changed += (_, _) => Note();
        watcher.Created += (_, _) => Note();
        watcher.Deleted += (_, _) => Note();
        watcher.Renamed += (_, _) => Note();
        watcher.Error += (_, _) => Note();
        watcher.EnableRaisingEvents = true;
    }

    private void Note() => _changes.Writer.TryWrite(true);
}
