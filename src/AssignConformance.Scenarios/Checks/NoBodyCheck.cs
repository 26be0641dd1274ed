using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7006: an answer that documents no body (204) has none, and announces none.</summary>
/// <remarks>HTTP clients drop what follows a 204 (RFC 9110 §6.4.1), so that only its Content-Length tells of it.</remarks>
public static class NoBodyCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending)
    {
        var length = Math.Max(sending.Response.Body.Length, Announced(sending.Response));
        if (length > 0)
        {
            yield return new Mismatch
            {
                RuleId = "AC7006",
                Message = string.Create(CultureInfo.InvariantCulture, $"A body where none is documented: {length} bytes"),
                Pointer = "",
                Expected = "no body",
                Actual = string.Create(CultureInfo.InvariantCulture, $"{length} bytes"),
            };
        }
    }

    private static long Announced(GraphResponse response)
        => long.TryParse(response.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
