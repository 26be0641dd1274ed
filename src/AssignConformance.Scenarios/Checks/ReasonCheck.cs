using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7011: the reason phrase is the documented one. A response without one (HTTP/2 has none, RFC 9113 §8.3.2) says nothing wrong.</summary>
public static class ReasonCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending, string expected)
    {
        var actual = sending.Response.ReasonPhrase;
        if (actual.Length > 0 && !string.Equals(actual, expected, StringComparison.Ordinal))
        {
            yield return new Mismatch
            {
                RuleId = "AC7011",
                Message = $"Wrong reason phrase: expected \"{expected}\", got \"{actual}\"",
                Expected = expected,
                Actual = actual,
            };
        }
    }
}
