using System.Text.Json.Serialization;
using AssignConformance.SimulatedTenant.State;

namespace AssignConformance.SimulatedTenant.Scripting;

/// <summary>What happens to a request that a fault meets.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Throttle), "throttle")]
[JsonDerivedType(typeof(Refuse), "refuse")]
[JsonDerivedType(typeof(Fail), "fail")]
[JsonDerivedType(typeof(Redirect), "redirect")]
[JsonDerivedType(typeof(Delay), "delay")]
[JsonDerivedType(typeof(Meet), "meet")]
[JsonDerivedType(typeof(Reset), "reset")]
[JsonDerivedType(typeof(Kill), "kill")]
[JsonDerivedType(typeof(ExpireTokens), "expireTokens")]
[JsonDerivedType(typeof(ChangeGroup), "changeGroup")]
public abstract record FaultEffect
{
    private FaultEffect()
    {
    }

    /// <summary>Answers 429 (or 503), and changes nothing.</summary>
    /// <param name="Seconds">At least 0.</param>
    public sealed record Throttle(RetryAfterForm RetryAfter, double Seconds = 1, int Status = 429) : FaultEffect;

    /// <summary>Answers a refusal, and changes nothing.</summary>
    public sealed record Refuse(RefusalKind Reason) : FaultEffect;

    /// <summary>Answers 5xx, before or after the change is made; never <see cref="Moment.Answered"/>.</summary>
    public sealed record Fail(int Status = 500, Moment Moment = Moment.Before) : FaultEffect;

    /// <summary>Answers 302 or 307 with the same path at the second origin, and changes nothing.</summary>
    public sealed record Redirect(int Status = 302) : FaultEffect;

    /// <summary>Waits before the request is looked at, or before its answer.</summary>
    public sealed record Delay(int Milliseconds, Moment Moment = Moment.Before) : FaultEffect;

    /// <summary>Waits, up to 30 s, until so many requests wait; then all are looked at.</summary>
    /// <param name="Parties">At least 1.</param>
    public sealed record Meet(int Parties = 2) : FaultEffect;

    /// <summary>Resets the connection (RST). Where it lasts, the network is gone: so is every later request, until <c>POST /network</c> or a new run.</summary>
    public sealed record Reset(Moment Moment = Moment.Before, bool Lasting = false) : FaultEffect;

    /// <summary>All tokens issued so far count as expired from this request on: it is refused with 401 itself.</summary>
    public sealed record ExpireTokens : FaultEffect;

    /// <summary>A group is added or replaced just before this request is looked at.</summary>
    public sealed record ChangeGroup(Group Group) : FaultEffect;

    /// <summary>Sends SIGKILL to the client's process, waits until it is gone, and resets its connection.</summary>
    public sealed record Kill(Moment Moment = Moment.Before) : FaultEffect;
}
