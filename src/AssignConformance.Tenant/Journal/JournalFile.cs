using System.Collections.Immutable;

namespace AssignConformance.Tenant.Journal;

/// <summary>A run's journal on disk: a line an entry, only ever added to, nobody else's to read (mode 0600), and locked while the run lasts.</summary>
public sealed class JournalFile : IJournal, IDisposable
{
    private const UnixFileMode OwnerReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _gate = new();
    private readonly FileStream _stream;
    private ImmutableArray<JournalEntry> _entries;

    private JournalFile(FileStream stream, ImmutableArray<JournalEntry> entries, long tornBytes)
        => (_stream, _entries, TornBytes) = (stream, entries, tornBytes);

    /// <summary>The file's path.</summary>
    public string Path => _stream.Name;

    /// <summary>Bytes of an entry that was never whole, left out on opening; 0 for none.</summary>
    public long TornBytes { get; }

    /// <summary>All entries, those read on opening first.</summary>
    public ImmutableArray<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return _entries;
            }
        }
    }

    /// <summary>Begins a run's journal.</summary>
    /// <exception cref="JournalException">It can't be made, or is there already.</exception>
    public static JournalFile Create(string path, JournalEntry.RunBegun begun)
    {
        var journal = new JournalFile(Open(path, FileMode.CreateNew), [], 0);
        try
        {
            journal.Write(begun);
            return journal;
        }
        catch (IOException exception)
        {
            journal.Dispose();
            throw new JournalException($"The journal {path} can't be written, so nothing may be sent: {exception.Message}", exception);
        }
    }

    /// <summary>Opens a journal of an earlier run to go on with it.</summary>
    /// <exception cref="JournalException">It can't be opened, is broken, or its run is still going on.</exception>
    public static JournalFile Continue(string path)
    {
        var stream = Open(path, FileMode.Open);
        try
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var reading = JournalReader.Read(path, bytes);
            stream.SetLength(reading.WholeBytes);
            stream.Seek(0, SeekOrigin.End);
            if (reading.WholeBytes > 0 && bytes[reading.WholeBytes - 1] != (byte)'\n')
            {
                stream.WriteByte((byte)'\n');
            }

            return new JournalFile(stream, reading.Entries, reading.TornBytes);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Write(JournalEntry entry)
    {
        lock (_gate)
        {
            _stream.Write(JournalLine.Write(entry));
            _stream.Flush(flushToDisk: true);
            _entries = _entries.Add(entry);
        }
    }

    public void Dispose() => _stream.Dispose();

    private static FileStream Open(string path, FileMode mode)
    {
        try
        {
            var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
            if (!OperatingSystem.IsWindows() && mode == FileMode.CreateNew)
            {
                options.UnixCreateMode = OwnerReadWrite;
            }

            return new FileStream(path, options);
        }
        catch (IOException exception) when (mode == FileMode.Open && exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new JournalInUseException($"{path} is in use: its run is still going on. Let it end, or stop it with Ctrl-C.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal {path} can't be opened, so nothing may be sent: {exception.Message}", exception);
        }
    }
}
