namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>Why the tenant refuses; see <see cref="Graph.Refusals"/> for what each looks like.</summary>
public enum RefusalKind
{
    /// <summary>403 of the device management service: the token lacks the permission.</summary>
    Permission,

    /// <summary>403 of the directory: the token lacks the permission.</summary>
    DirectoryPermission,

    /// <summary>403: no licence.</summary>
    Licence,

    /// <summary>400: the request does not apply to a tenant without the licence.</summary>
    LicenceNotApplicable,

    /// <summary>403: an access policy wants a second administrator.</summary>
    Approval,

    /// <summary>400 for the same reason, as the live service was seen to answer in 2026.</summary>
    ApprovalHeaderMissing,
}
