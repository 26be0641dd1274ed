using System.Collections.Immutable;

namespace AssignConformance.Tenant.Journal;

/// <summary>A run's journal that begins with its first write: a run that writes nothing leaves no file.</summary>
/// <param name="open">Begins the journal's file.</param>
public sealed class LateJournal(Func<JournalFile> open) : IJournal, IDisposable
{
    private readonly Lock _gate = new();
    private JournalFile? _file;

    /// <summary>The file, or null where nothing was written.</summary>
    public string? Path => _file?.Path;

    /// <summary>All entries; none where nothing was written.</summary>
    public ImmutableArray<JournalEntry> Entries => _file?.Entries ?? [];

    public void Write(JournalEntry entry)
    {
        lock (_gate)
        {
            try
            {
                _file ??= open();
            }
            catch (JournalException exception)
            {
                throw new IOException(exception.Message, exception);
            }
        }

        _file.Write(entry);
    }

    public void Dispose() => _file?.Dispose();
}
