namespace AssignConformance.Cli.Tenants;

/// <summary>Finds and reads the configuration file.</summary>
internal static class ConfigurationText
{
    /// <summary>The file of the current folder that is read where no other is given.</summary>
    public const string FileName = "assign-conformance.json";

    /// <summary>The file's absolute path and its text; null where none was given and the folder holds none.</summary>
    /// <param name="given">As given with <c>--config</c>, or null.</param>
    /// <exception cref="UsageException">It can't be read.</exception>
    public static (string File, string Text)? Read(string? given, string folder)
    {
        var file = Path.GetFullPath(given ?? FileName, folder);
        if (given is null && !File.Exists(file))
        {
            return null;
        }

        try
        {
            return (file, File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {exception.Message} Give an existing file to --config, or put {FileName} into the current folder.", exception);
        }
    }
}
