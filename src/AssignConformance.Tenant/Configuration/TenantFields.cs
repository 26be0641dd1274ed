using System.Collections.Immutable;

namespace AssignConformance.Tenant.Configuration;

/// <summary>All that the section <c>tenant</c> may hold: the reader and the JSON Schema both follow this list.</summary>
public static class TenantFields
{
    public static TenantField AllowedTenants { get; } = new("allowedTenants", FieldForm.GuidList);

    public static TenantField AllowedHosts { get; } = new("allowedHosts", FieldForm.HostList);

    public static TenantField Cloud { get; } = new("cloud", FieldForm.CloudName, "ASSIGN_CONFORMANCE_CLOUD");

    public static TenantField BaseUrl { get; } = new("baseUrl", FieldForm.HttpsOrigin, "ASSIGN_CONFORMANCE_BASE_URL");

    public static TenantField Authority { get; } = new("authority", FieldForm.HttpsOrigin, "ASSIGN_CONFORMANCE_AUTHORITY");

    public static TenantField TestGroup { get; } = new("testGroup", FieldForm.Guid, "ASSIGN_CONFORMANCE_TEST_GROUP");

    public static TenantField Credential { get; } = new("credential", FieldForm.CredentialName, "ASSIGN_CONFORMANCE_CREDENTIAL");

    public static TenantField WriteBudget { get; } = new("writeBudget", FieldForm.Count, "ASSIGN_CONFORMANCE_WRITE_BUDGET", 1, 10_000);

    /// <summary>Under a second only where requests go to this machine.</summary>
    public static TenantField WriteInterval { get; } = new("writeIntervalSeconds", FieldForm.Seconds, "ASSIGN_CONFORMANCE_WRITE_INTERVAL_SECONDS", 0, 600);

    public static TenantField LongestRetryAfter { get; } = new("longestRetryAfterSeconds", FieldForm.Seconds, "ASSIGN_CONFORMANCE_LONGEST_RETRY_AFTER_SECONDS", 0, 3600);

    public static TenantField ReadBackDeadline { get; } = new("readBackDeadlineSeconds", FieldForm.Seconds, "ASSIGN_CONFORMANCE_READ_BACK_DEADLINE_SECONDS", 1, 3600);

    public static TenantField Overlays { get; } = new("overlays", FieldForm.Overlays);

    public static TenantField JournalFolder { get; } = new("journalFolder", FieldForm.Folder, "ASSIGN_CONFORMANCE_JOURNAL_FOLDER");

    /// <summary>In the order in which a person would write them.</summary>
    public static ImmutableArray<TenantField> All { get; } =
    [
        AllowedTenants, TestGroup, Cloud, BaseUrl, Authority, AllowedHosts, Credential,
        WriteBudget, WriteInterval, LongestRetryAfter, ReadBackDeadline, Overlays, JournalFolder,
    ];

    /// <summary>The variable of the tenant's id, which the file never gives: it is asked for at each run.</summary>
    public const string TenantVariable = "ASSIGN_CONFORMANCE_TENANT";
}
