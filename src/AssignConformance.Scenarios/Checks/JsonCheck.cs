using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7003: the body is JSON (RFC 8259); AC7013: no object has a member twice.</summary>
public static class JsonCheck
{
    public static IEnumerable<Mismatch> Check(JsonReading body)
    {
        if (body.Fault is { } fault)
        {
            yield return new Mismatch
            {
                RuleId = "AC7003",
                Message = string.Create(CultureInfo.InvariantCulture, $"The body is not JSON, line {fault.Position.Line}, column {fault.Position.Column}: {fault.Message}"),
                Pointer = "",
            };
        }

        foreach (var duplicate in body.DuplicateKeys)
        {
            yield return new Mismatch
            {
                RuleId = "AC7013",
                Message = $"The member \"{duplicate.Name}\" stands twice in one object",
                Pointer = duplicate.Pointer,
            };
        }
    }
}
