using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7001: the status code is the documented one; AC7017 where a documented path, other than the example's, is refused.</summary>
public static class StatusCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending, int expected)
    {
        var actual = sending.Response.StatusCode;
        if (actual == expected)
        {
            yield break;
        }

        var refusedPath = sending.Variation == Variation.OtherPath && actual >= 400;
        var text = (FormattableString)$"expected status code {expected}, got {actual}";
        yield return new Mismatch
        {
            RuleId = refusedPath ? "AC7017" : "AC7001",
            Message = (refusedPath ? "The documented path is refused: " : "Wrong status: ") + text.ToString(CultureInfo.InvariantCulture) + Reason(sending),
            Expected = expected.ToString(CultureInfo.InvariantCulture),
            Actual = actual.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What the target says was wrong with the request, where it says so.</summary>
    private static string Reason(Sending sending)
        => sending.Response.Header("x-conformance-reason") is { Length: > 0 } reason ? $" ({reason})" : "";
}
