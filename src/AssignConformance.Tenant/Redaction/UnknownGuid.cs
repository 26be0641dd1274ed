namespace AssignConformance.Tenant.Redaction;

/// <summary>What becomes of a GUID that nobody made known.</summary>
internal enum UnknownGuid
{
    /// <summary>It becomes an alias of an object and is known from then on.</summary>
    Alias,

    /// <summary>It becomes <c>&lt;guid&gt;</c>.</summary>
    Hide,

    /// <summary>It stays: a correlation id.</summary>
    Keep,
}
