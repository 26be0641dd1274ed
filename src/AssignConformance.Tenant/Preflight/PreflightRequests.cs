using System.Globalization;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Sending;

namespace AssignConformance.Tenant.Preflight;

/// <summary>Reads for a preflight; says of what it may not read which permission it takes.</summary>
internal sealed class PreflightRequests(ITenantSender sender)
{
    public async Task<PreflightAnswer> ReadAsync(string target, PreflightPermission permission, CancellationToken cancellationToken)
    {
        var request = new GraphRequest { Method = "GET", Target = target, Headers = [new WireField("Accept", "application/json")] };
        return Judge(await sender.SendAsync(request, cancellationToken), request, permission);
    }

    /// <summary>A number of members, as <c>$count</c> answers it; it is read from an index, which lags behind changes by some seconds.</summary>
    public async Task<(int? Count, PreflightAnswer Answer)> CountAsync(string target, PreflightPermission permission, CancellationToken cancellationToken)
    {
        var request = new GraphRequest { Method = "GET", Target = target, Headers = [new WireField("ConsistencyLevel", "eventual")] };
        var answer = Judge(await sender.SendAsync(request, cancellationToken), request, permission);
        return (answer is PreflightAnswer.Read read && int.TryParse(Encoding.UTF8.GetString(read.Response.Body.Span).Trim('\uFEFF', ' ', '\r', '\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null, answer);
    }

    private static PreflightAnswer Judge(Exchange exchange, GraphRequest request, PreflightPermission permission)
    {
        var what = $"GET {request.Target.Split('?')[0]}";
        return (exchange.Response?.StatusCode, exchange.Failure) switch
        {
            (401, _) => new PreflightAnswer.Unread($"{what} was refused with 401: the tenant does not take this token", $"Look at credential and cloud; reading this takes {permission.Least}.", "AC9008"),
            (403, _) => new PreflightAnswer.Unread($"{what} was refused with 403", $"Grant {permission.Least} and consent to it.", "AC9001"),
            (404, null) => new PreflightAnswer.Absent(),
            ( >= 200 and < 300, null) => new PreflightAnswer.Read(exchange.Response),
            (_, { } failure) => new PreflightAnswer.Unread(failure.Message, "Run again when that is mended.", failure.RuleId),
            ({ } status, null) => new PreflightAnswer.Unread(string.Create(CultureInfo.InvariantCulture, $"{what} got {status}"), "Run again later; if it stays so, look at cloud and base URL."),
            (null, null) => new PreflightAnswer.Unread($"{what} got no answer", "Run again later."),
        };
    }
}
