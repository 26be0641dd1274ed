namespace AssignConformance.Model.Wire;

/// <summary>Why an exchange did not take place.</summary>
/// <param name="RuleId">AC9001 permission, AC9002 throttled, AC9003 licence, AC9004 approval, AC9006 unmatched request, AC9007 network, AC9008 token,
/// AC9009 time-out, AC9010 not sendable, AC9011 test group not empty.</param>
public sealed record ExchangeFailure(string RuleId, string Message, FailureKind Kind = FailureKind.Environment);

/// <summary>Whose fault it is that an exchange did not take place.</summary>
public enum FailureKind
{
    /// <summary>The environment's: the scenario is blocked.</summary>
    Environment,

    /// <summary>The harness's own: the scenario is errored.</summary>
    Harness,

    /// <summary>The target does not let such a request out: the scenario is not testable there.</summary>
    NotSendable,
}
