using AssignConformance.Cli.Running;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Cli.Tenants;

/// <summary>Makes a run's settings of command line, environment and configuration file.</summary>
internal static class TenantConfiguration
{
    /// <exception cref="Model.UnusableInputException">Something is missing, or may not be so.</exception>
    public static TenantSettings Read(TenantOptions options, string reportFolder, TenantSurroundings surroundings)
        => TenantSettingsReader.Read(
            new TenantArguments(options.Tenant, Path.GetFullPath(reportFolder, surroundings.Folder), options.AllowWrites, options.Credential),
            surroundings.ReadVariable,
            ReadSection(options.ConfigurationFile, surroundings.Folder));

    private static TenantSection ReadSection(string? given, string folder)
        => ConfigurationText.Read(given, folder) is var (file, text) ? TenantSectionReader.Read(file, text) : TenantSection.Empty;
}
