using AssignConformance.SimulatedTenant.Graph;
using AssignConformance.SimulatedTenant.Recording;
using AssignConformance.SimulatedTenant.Scripting;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.SimulatedTenant.Hosting;

/// <summary>Answers a request, and lets happen to it on the way what was scripted.</summary>
internal sealed class FaultPlayer(Simulation simulation, TimeProvider time)
{
    /// <summary>A flushed answer still has to leave the server's pipe and to be read on the other side.</summary>
    private static readonly TimeSpan s_delivery = TimeSpan.FromMilliseconds(100);

    public async Task PlayAsync(HttpContext context, LoggedRequest logged, Func<GraphAnswer> answer)
    {
        var effects = simulation.Script.Take(logged.Method, logged.Path, logged.Write);
        var effect = effects.FirstOrDefault(found => found is not FaultEffect.Delay);
        await DelayAsync(effects, Moment.Before, context);
        if (await BreakAsync(context, logged, effect, Moment.Before))
        {
            return;
        }

        switch (effect)
        {
            case FaultEffect.ExpireTokens:
                simulation.Tokens.ExpireAll();
                break;
            case FaultEffect.Meet meet:
                await simulation.Meeting.WaitAsync(meet.Parties, context.RequestAborted);
                break;
            case FaultEffect.ChangeGroup change:
                simulation.State.Put(change.Group);
                break;
        }

        var given = Instead(effect, context) ?? answer();
        logged.Applied = given.Applied;
        if (effect is FaultEffect.Fail { Moment: not Moment.Before } fail)
        {
            given = Failure(fail.Status);
        }

        await DelayAsync(effects, Moment.Applied, context);
        if (await BreakAsync(context, logged, effect, Moment.Applied))
        {
            return;
        }

        if (effect is FaultEffect.Kill { Moment: Moment.Answered })
        {
            simulation.Client.AnnounceKill();
        }

        (logged.Status, logged.Outcome) = (given.Status, "answered");
        await new AnswerWriting(simulation, time).WriteAsync(context, given);
        if (effect is FaultEffect.Kill { Moment: Moment.Answered } or FaultEffect.Reset { Moment: Moment.Answered })
        {
            await Task.Delay(s_delivery);
            await BreakAsync(context, logged, effect, Moment.Answered);
        }
    }

    private GraphAnswer? Instead(FaultEffect? effect, HttpContext context) => effect switch
    {
        FaultEffect.Throttle throttle => Throttled(throttle),
        FaultEffect.Refuse refuse => Refusals.Of(refuse.Reason, "the permission of this operation"),
        FaultEffect.Fail { Moment: Moment.Before } fail => Failure(fail.Status),
        FaultEffect.Redirect redirect => new GraphAnswer(redirect.Status)
            .With("Location", $"https://localhost:{simulation.ElsewherePort}{context.Request.Path}{context.Request.QueryString}"),
        _ => null,
    };

    private GraphAnswer Throttled(FaultEffect.Throttle throttle)
    {
        var answer = GraphAnswer.Refuse(throttle.Status, throttle.Status == 429 ? "TooManyRequests" : "ServiceUnavailable", "Too many requests; come back later.");
        return RetryAfter.Write(throttle.RetryAfter, throttle.Seconds, time.GetUtcNow()) is { } value ? answer.With("Retry-After", value) : answer;
    }

    private static GraphAnswer Failure(int status) => GraphAnswer.Refuse(status, status == 503 ? "ServiceUnavailable" : "InternalServerError", "The service failed.");

    /// <summary>Plays a reset or a kill that belongs to this moment; says whether it did.</summary>
    private async Task<bool> BreakAsync(HttpContext context, LoggedRequest logged, FaultEffect? effect, Moment moment)
    {
        switch (effect)
        {
            case FaultEffect.Reset reset when reset.Moment == moment:
                logged.Outcome = $"reset, {moment}";
                simulation.IsNetworkDown |= reset.Lasting;
                break;
            case FaultEffect.Kill kill when kill.Moment == moment:
                simulation.Client.AnnounceKill();
                logged.Outcome = await simulation.Client.KillAsync() is { } failure ? $"not killed, {moment}: {failure}" : $"killed, {moment}";
                break;
            default:
                return false;
        }

        Connection.Reset(context);
        return true;
    }

    private static Task DelayAsync(IEnumerable<FaultEffect> effects, Moment moment, HttpContext context)
        => Task.Delay(effects.OfType<FaultEffect.Delay>().Where(delay => delay.Moment == moment).Sum(delay => delay.Milliseconds), context.RequestAborted);
}
