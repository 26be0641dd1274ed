using System.Globalization;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Cli.Serving;

/// <summary>A request as one line of the log: <c>POST /v1.0/… -> 400 refused (v1.0/x-assign 400): reason</c>.</summary>
internal static class RequestLine
{
    /// <summary>Without line end; control characters, which a body may bring in, are spaces.</summary>
    public static string Render(ServedRequest request)
    {
        var status = request.StatusCode == 0 ? "none" : request.StatusCode.ToString(CultureInfo.InvariantCulture);
        var by = request.MappingName is null ? "" : $" ({request.MappingName})";
        var reason = request.Reason ?? Reason(request.StatusCode);
        var line = $"{request.Method} {request.Target} -> {status} {Verdict(request)}{by}{(reason is null ? "" : ": " + reason)}";
        return string.Concat(line.Select(character => char.IsControl(character) ? ' ' : character));
    }

    /// <summary>One word: answered, refused, failed or unmatched.</summary>
    public static string Verdict(ServedRequest request) => request switch
    {
        { MappingName: null } => "unmatched",
        { StatusCode: 0 or >= 500 } or { MappingName: "fault" } => "failed",
        { StatusCode: >= 400 } => "refused",
        _ => "answered",
    };

    /// <summary>What the stage of a refusal asks for, where the host gave no reason.</summary>
    private static string? Reason(int statusCode) => statusCode switch
    {
        400 => "the body or query is not a documented one",
        401 => "no bearer token",
        405 => "no page documents this method for the path",
        415 => "the Content-Type is not application/json",
        _ => null,
    };
}
