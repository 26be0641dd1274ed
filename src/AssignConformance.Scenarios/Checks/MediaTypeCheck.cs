using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7002: the media type is the documented one; parameters such as charset don't count. Source: RFC 9110 §8.3.1.</summary>
public static class MediaTypeCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending, string expected)
    {
        var field = sending.Response.Header("Content-Type");
        var actual = field?.Split(';')[0].Trim();
        if (!string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Mismatch
            {
                RuleId = "AC7002",
                Message = actual is null ? $"Wrong media type: expected {expected}, got no Content-Type" : $"Wrong media type: expected {expected}, got {actual}",
                Expected = expected,
                Actual = field ?? "(none)",
            };
        }
        else if (sending.Response.Body.IsEmpty && !expected.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            // An empty body that should be JSON is AC7003's.
            yield return new Mismatch { RuleId = "AC7002", Message = $"No body: expected one of media type {expected}", Expected = expected, Actual = "(none)" };
        }
    }
}
