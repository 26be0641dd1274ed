namespace AssignConformance.Tenant.Preflight;

/// <summary>A line of the preflight: what was looked at, what was found, and whether a run may go on.</summary>
/// <param name="Name">What was looked at: <c>tenant</c>, <c>test group</c>.</param>
/// <param name="Found">What there is, without secrets.</param>
/// <param name="Advice">What to do about it; empty where it is well.</param>
public sealed record PreflightLine(string Name, PreflightStatus Status, string Found, string Advice = "")
{
    /// <summary>AC9002, AC9007, AC9008 and so on, where the environment blocks it and it is known how; else null.</summary>
    public string? RuleId { get; init; }
}

/// <summary>Whether a run may go on.</summary>
public enum PreflightStatus
{
    Well,

    /// <summary>Worth knowing; the run goes on.</summary>
    Note,

    /// <summary>The run stops, exit code 4: the environment's fault.</summary>
    Blocks,

    /// <summary>The run stops, exit code 2: what was asked for is not allowed.</summary>
    Forbids,
}
