namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>When something is refused.</summary>
public enum RefusalStage
{
    /// <summary>Nothing is sent to anybody.</summary>
    BeforeAnythingIsSent,

    /// <summary>The preflight has read, and the run ends.</summary>
    InThePreflight,

    /// <summary>The preflight let the run begin; the scenario or the request does not leave.</summary>
    InTheRun,
}
