using System.Collections.Immutable;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Makes the settings of a run: the command line stands above the environment, the environment above the file, the file above the defaults.</summary>
public static class TenantSettingsReader
{
    /// <param name="environment">The value of a variable; null or empty where it is not set.</param>
    /// <exception cref="TenantSettingsException">Something is missing or may not be so.</exception>
    public static TenantSettings Read(TenantArguments arguments, Func<string, string?> environment, TenantSection section)
    {
        var given = new GivenValues(environment, section);
        var tenant = ValueReader.Guid("the tenant", (Given(arguments.Tenant, "--tenant") ?? given.Variable(TenantFields.TenantVariable))
            ?? throw new TenantSettingsException($"No tenant was given: give its id with --tenant, or in {TenantFields.TenantVariable}."));
        var allowed = ImmutableArray.CreateRange(given.List(TenantFields.AllowedTenants), text => ValueReader.Guid(TenantFields.AllowedTenants.Name, text));
        if (!allowed.Contains(tenant))
        {
            throw new TenantSettingsException(
                $"The tenant that was given is not on the allow list: add it to tenant.{TenantFields.AllowedTenants.Name} in assign-conformance.json if it may be checked.");
        }

        var cloud = CloudReader.Read(
            given.Value(TenantFields.Cloud) is { } name ? ValueReader.Cloud(name) : GraphCloud.Global,
            given.Value(TenantFields.BaseUrl),
            given.Value(TenantFields.Authority),
            [.. given.List(TenantFields.AllowedHosts).Select(ValueReader.Host)]);
        var settings = new TenantSettings
        {
            TenantId = tenant,
            AllowedTenants = allowed,
            Cloud = cloud,
            TestGroupId = ValueReader.Guid(TenantFields.TestGroup.Name, given.Value(TenantFields.TestGroup) ?? throw new TenantSettingsException(
                $"No test group was given: set tenant.{TenantFields.TestGroup.Name} in assign-conformance.json to the object id of an empty security group.")),
            AllowWrites = arguments.AllowWrites,
            JournalFolder = ReadJournalFolder(given, environment, arguments.ReportFolder),
            Overlays = section.Overlays,
        };
        return ReadNumbers(settings, given) with { Credential = ReadCredential(arguments, given, cloud) ?? settings.Credential };
    }

    /// <summary>Two kinds know no other authority than the cloud's: a server on this machine would be given a real token. A developer's is taken where the command line itself asks for it, and nowhere else.</summary>
    private static CredentialKind? ReadCredential(TenantArguments arguments, GivenValues given, GraphCloud cloud)
    {
        if ((Given(arguments.Credential, "--credential") ?? given.Value(TenantFields.Credential)) is not { } text)
        {
            return null;
        }

        var kind = ValueReader.Credential(text);
        return ValueReader.IsThisMachine(cloud.Graph) && kind is CredentialKind.Managed or CredentialKind.Developer
            ? throw new TenantSettingsException(
                $"{text.Source}: a server on this machine is given no token of the machine's identity or of a developer, for those are the cloud's own; use environment, workload or certificate.")
            : kind == CredentialKind.Developer && string.IsNullOrWhiteSpace(arguments.Credential)
                ? throw new TenantSettingsException($"{text.Source}: what a developer is signed in to is used only where the command line asks for it: leave this out, and give --credential developer.")
                : kind;
    }

    private static TenantSettings ReadNumbers(TenantSettings settings, GivenValues given)
    {
        var interval = given.Seconds(TenantFields.WriteInterval) ?? settings.WriteInterval;
        if (interval < TimeSpan.FromSeconds(1) && !ValueReader.IsThisMachine(settings.Cloud.Graph))
        {
            throw new TenantSettingsException(
                $"{given.Value(TenantFields.WriteInterval)!.Source}: {TenantFields.WriteInterval.Name} must be at least 1: a tenant is sent no more than one write a second.");
        }

        return settings with
        {
            WriteInterval = interval,
            WriteBudget = (int)(given.Number(TenantFields.WriteBudget) ?? settings.WriteBudget),
            LongestRetryAfter = given.Seconds(TenantFields.LongestRetryAfter) ?? settings.LongestRetryAfter,
            ReadBackDeadline = given.Seconds(TenantFields.ReadBackDeadline) ?? settings.ReadBackDeadline,
        };
    }

    private static string ReadJournalFolder(GivenValues given, Func<string, string?> environment, string reportFolder)
    {
        var configured = given.Value(TenantFields.JournalFolder);
        var folder = configured is null ? JournalPlace.Default(environment) : Path.GetFullPath(configured.Text, given.FolderOf(configured));
        return JournalPlace.IsInOrBelow(folder, reportFolder)
            ? throw new TenantSettingsException(
                $"{configured?.Source ?? "The default journal folder"}: {folder} lies in the report folder; reports are passed on and a journal holds real ids. Choose another folder.")
            : folder;
    }

    private static ConfiguredText? Given(string? text, string option) => string.IsNullOrWhiteSpace(text) ? null : new ConfiguredText(text, option);
}
