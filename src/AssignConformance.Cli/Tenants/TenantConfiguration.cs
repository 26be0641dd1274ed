using AssignConformance.Cli.Running;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Cli.Tenants;

/// <summary>Makes a run's settings of command line, environment and configuration file.</summary>
internal static class TenantConfiguration
{
    /// <summary>The file of the current folder that is read where no other is given.</summary>
    public const string FileName = "assign-conformance.json";

    /// <exception cref="Model.UnusableInputException">Something is missing, or may not be so.</exception>
    public static TenantSettings Read(TenantOptions options, string reportFolder, TenantSurroundings surroundings)
        => TenantSettingsReader.Read(
            new TenantArguments(options.Tenant, Path.GetFullPath(reportFolder, surroundings.Folder), options.AllowWrites, options.Credential),
            surroundings.ReadVariable,
            ReadSection(options.ConfigurationFile, surroundings.Folder));

    private static TenantSection ReadSection(string? given, string folder)
    {
        var file = Path.GetFullPath(given ?? FileName, folder);
        if (given is null && !File.Exists(file))
        {
            return TenantSection.Empty;
        }

        try
        {
            return TenantSectionReader.Read(file, File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {exception.Message} Give an existing file to --config, or put {FileName} into the current folder.", exception);
        }
    }
}
