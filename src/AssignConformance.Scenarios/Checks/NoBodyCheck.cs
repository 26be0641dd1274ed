using System.Globalization;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7006: an answer that documents no body (204) has none.</summary>
public static class NoBodyCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending)
    {
        var length = sending.Response.Body.Length;
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
}
