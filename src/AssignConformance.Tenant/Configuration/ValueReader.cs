using System.Globalization;
using System.Net;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Configuration;

/// <summary>Judges single configured values; a message says where the value stands, what it must be, and what to do; it shows the value only where <see cref="GivenText"/> lets it.</summary>
internal static class ValueReader
{
    public static string Guid(string name, ConfiguredText given)
        => System.Guid.TryParseExact(given.Text, "D", out var guid) && guid != System.Guid.Empty
            ? guid.ToString("D")
            : throw new TenantSettingsException($"{given.Source}: {name} must be a GUID such as 11112222-bbbb-3333-cccc-4444dddd5555, not {GivenText.Show(given.Text)}.");

    public static GraphCloud Cloud(ConfiguredText given)
        => GraphCloud.All.FirstOrDefault(cloud => cloud.Name == given.Text)
            ?? throw new TenantSettingsException($"{given.Source}: there is no cloud {GivenText.Show(given.Text)}; give one of {string.Join(", ", GraphCloud.All.Select(cloud => cloud.Name))}.");

    public static CredentialKind Credential(ConfiguredText given)
        => Enum.GetValues<CredentialKind>().Cast<CredentialKind?>().FirstOrDefault(kind => Name(kind!.Value) == given.Text)
            ?? throw new TenantSettingsException($"{given.Source}: there is no credential {GivenText.Show(given.Text)}; give one of {string.Join(", ", Enum.GetValues<CredentialKind>().Select(Name))}.");

    /// <summary>A number within the field's range.</summary>
    public static decimal Number(TenantField field, ConfiguredText given)
    {
        var styles = field.Form == FieldForm.Count ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(given.Text, styles, CultureInfo.InvariantCulture, out var number) && number >= field.Least && number <= field.Most
            ? number
            : throw new TenantSettingsException(string.Create(
                CultureInfo.InvariantCulture,
                $"{given.Source}: {field.Name} must be a {(field.Form == FieldForm.Count ? "whole number" : "number of seconds")} from {field.Least} to {field.Most}, not {GivenText.Show(given.Text)}."));
    }

    /// <summary>A host name without scheme and port, in lower case.</summary>
    public static string Host(ConfiguredText given)
        => System.Uri.CheckHostName(given.Text) is UriHostNameType.Dns or UriHostNameType.IPv4
            ? given.Text.ToLowerInvariant()
            : throw new TenantSettingsException($"{given.Source}: {GivenText.Show(given.Text)} is not a host name: write it without scheme, port and path.");

    /// <summary>An https URL of scheme, host and perhaps a port.</summary>
    public static Uri Origin(string name, ConfiguredText given)
    {
        if (!Uri.TryCreate(given.Text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
        {
            throw new TenantSettingsException($"{given.Source}: {name} must be an https URL; tokens go nowhere else.");
        }

        return url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0 && url.AbsolutePath == "/"
            ? url
            : throw new TenantSettingsException($"{given.Source}: {name} must be scheme, host and perhaps a port, without user, path, query and fragment.");
    }

    /// <summary>Whether a URL's host is this machine for certain: <c>localhost</c> or a loopback address.</summary>
    public static bool IsThisMachine(Uri url)
        => url.IdnHost == "localhost" || (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string Name(CredentialKind kind) => kind.ToString().ToLowerInvariant();
}
