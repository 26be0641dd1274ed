using System.Collections.Immutable;
using System.Globalization;

namespace AssignConformance.Tenant.Preflight.Checks;

/// <summary>Our clock and the service's agree: tokens, marks and the age of objects go by them.</summary>
internal sealed class ClockCheck : IPreflightCheck
{
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(5);

    public async Task<ImmutableArray<PreflightLine>> LookAsync(PreflightContext context, CancellationToken cancellationToken)
    {
        var answer = await new PreflightRequests(context.Sender).ReadAsync($"{PreflightPaths.Organization}?$select=id", PreflightPermission.Organization, cancellationToken);
        if (answer is not PreflightAnswer.Read read
            || !DateTimeOffset.TryParseExact(read.Response.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var theirs))
        {
            return [new PreflightLine("clock", PreflightStatus.Note, "the service did not tell its time", "Make sure that this machine's clock is right.")];
        }

        var ahead = context.Time.GetUtcNow() - theirs;
        return ahead.Duration() > s_tolerance
            ? [new PreflightLine(
                "clock",
                PreflightStatus.Note,
                string.Create(CultureInfo.InvariantCulture, $"this machine is {ahead.Duration().TotalMinutes:0} min {(ahead > TimeSpan.Zero ? "ahead of" : "behind")} the service"),
                "Set it right: other runs are told by the age of their objects.")]
            : [new PreflightLine("clock", PreflightStatus.Well, "this machine and the service differ by less than 5 min")];
    }
}
