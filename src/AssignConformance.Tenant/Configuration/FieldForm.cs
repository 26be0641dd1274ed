namespace AssignConformance.Tenant.Configuration;

/// <summary>What a field of the section <c>tenant</c> may hold.</summary>
public enum FieldForm
{
    /// <summary>A string: a GUID with hyphens.</summary>
    Guid,

    /// <summary>An array of at least one GUID.</summary>
    GuidList,

    /// <summary>A string: a name of <see cref="Model.Wire.GraphCloud.All"/>.</summary>
    CloudName,

    /// <summary>A string: an https URL of scheme, host and perhaps a port.</summary>
    HttpsOrigin,

    /// <summary>An array of host names, without scheme and port.</summary>
    HostList,

    /// <summary>A string: a name of <see cref="CredentialKind"/> in lower case.</summary>
    CredentialName,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number of seconds, fractions allowed.</summary>
    Seconds,

    /// <summary>A string: a folder; a relative one lies below the configuration file's.</summary>
    Folder,

    /// <summary>An object: page name to JSON Merge Patch, which is an object.</summary>
    Overlays,
}
