namespace AssignConformance.Cli.Doctor;

/// <summary>Finds out whether files can be written to a folder.</summary>
internal static class WriteAccess
{
    /// <summary>Why not, or null where they can. A folder that does not exist yet is asked for at its nearest parent.</summary>
    public static string? WhyNot(string folder)
    {
        if (File.Exists(folder))
        {
            return $"{folder} is a file";
        }

        var existing = new DirectoryInfo(folder);
        while (!existing.Exists && existing.Parent is { } parent)
        {
            existing = parent;
        }

        try
        {
            using var probe = new FileStream(
                Path.Combine(existing.FullName, $".assign-conformance-{Environment.ProcessId}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.TrimEnd('.');
        }
    }
}
