namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>How a throttled answer says when to come back (RFC 9110 §10.2.3; the fraction is Graph's own).</summary>
public enum RetryAfterForm
{
    Missing,

    /// <summary><c>2</c>: seconds, rounded up.</summary>
    Whole,

    /// <summary><c>2.128</c>.</summary>
    Fractional,

    /// <summary>An HTTP-date that many seconds from now, rounded up: a date has no fractions.</summary>
    Date,
}
