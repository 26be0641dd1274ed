namespace AssignConformance.Cli.Settings;

/// <summary>Where an option may be given, besides the command line, which stands above all.</summary>
public enum SettingSource
{
    /// <summary>Nowhere else: it is asked for at each run.</summary>
    CommandLine,

    /// <summary>In a variable too: it is of one machine or one job, not of a project.</summary>
    Variable,

    /// <summary>In a variable, and below that in the section <c>defaults</c> of the file.</summary>
    File,

    /// <summary>In the variable that <see cref="Tenant.Configuration.TenantSettingsReader"/> reads.</summary>
    Tenant,
}
