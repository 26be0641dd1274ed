namespace AssignConformance.Tenant.Journal;

/// <summary>Where writes are put on record before they leave.</summary>
public interface IJournal
{
    /// <summary>Returns once the entry is on disk.</summary>
    /// <exception cref="IOException">It can't be written: then nothing may be sent.</exception>
    void Write(JournalEntry entry);
}
