using System.Collections.Immutable;
using AssignConformance.Tenant.Objects;

namespace AssignConformance.Tenant.Journal;

/// <summary>The folder of journals: a file a run, named by its tenant and its mark.</summary>
/// <param name="path">Need not exist.</param>
public sealed class JournalFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const string Extension = ".ndjson";

    /// <summary>Begins the journal of a run.</summary>
    /// <param name="graph">Graph's base URL.</param>
    /// <exception cref="JournalException">It can't be made.</exception>
    public JournalFile Create(RunMark mark, string tenantId, Uri graph, DateTimeOffset now)
    {
        CreateFolder();
        return JournalFile.Create(Path.Combine(path, $"{tenantId}.{mark.Run}{Extension}"), new JournalEntry.RunBegun(now, mark.Run, tenantId, graph));
    }

    /// <summary>The journals of a tenant by their names, oldest run first.</summary>
    public ImmutableArray<string> Of(string tenantId) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, $"{tenantId}.*{Extension}").Order(StringComparer.Ordinal)]
        : [];

    private void CreateFolder()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
                return;
            }

            Directory.CreateDirectory(path, OwnerOnly);
            if ((File.GetUnixFileMode(path) & OthersWrite) != UnixFileMode.None)
            {
                throw new JournalException($"Others may write to the folder of journals, {path}, and so say what is to be deleted. Run chmod 700 on it.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The folder of journals, {path}, can't be made: {exception.Message} Give another one in the configuration.", exception);
        }
    }
}
