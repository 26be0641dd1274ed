using System.Globalization;
using AssignConformance.Stubs.Hosting;

namespace AssignConformance.Cli.Serving;

/// <summary>
/// A request as one line of the log, <c>POST /v1.0/… -> 400 refused (v1.0/x-assign 400): reason</c>, and, where no mapping answered, an indented line for
/// each thing that kept the nearest from it.
/// </summary>
internal static class RequestLine
{
    /// <summary>Control characters, which a body may bring in, are spaces.</summary>
    /// <param name="isColoured">The verdict is coloured, for a terminal.</param>
    public static IEnumerable<string> Render(ServedRequest request, bool isColoured = false)
        => request.Differences.Select(difference => Plain("  " + difference)).Prepend(Head(request, isColoured));

    private static string Head(ServedRequest request, bool isColoured)
    {
        var verdict = Verdict(request);
        var status = request.StatusCode == 0 ? "none" : request.StatusCode.ToString(CultureInfo.InvariantCulture);
        var by = request.MappingName is null ? "" : $" ({request.MappingName})";
        var reason = request.Reason ?? Reason(request.StatusCode);
        return Plain($"{request.Method} {request.Target} -> {status} ") + (isColoured ? $"\e[{Colour(verdict)}m{verdict}\e[0m" : verdict) + Plain($"{by}{(reason is null ? "" : ": " + reason)}");
    }

    /// <summary>ECMA-48's number of green, yellow or red.</summary>
    private static string Colour(string verdict) => verdict switch
    {
        "answered" => "32",
        "refused" => "33",
        _ => "31",
    };

    private static string Plain(string line) => string.Concat(line.Select(character => char.IsControl(character) ? ' ' : character));

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
