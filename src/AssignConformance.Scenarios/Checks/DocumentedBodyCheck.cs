using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7007: the body is the documented one, the order of members aside. Only for targets that were made from the page.</summary>
public static class DocumentedBodyCheck
{
    public static IEnumerable<Mismatch> Check(JsonTree body, string documentedBody)
        => JsonText.Read(documentedBody).Root is { } documented
            ? JsonDifference.Between(documented, body).Select(difference => new Mismatch
            {
                RuleId = "AC7007",
                Message = $"Not the documented value at \"{difference.Pointer}\": expected {JsonExcerpt.Of(difference.Expected)}, got {JsonExcerpt.Of(difference.Actual)}",
                Pointer = difference.Pointer,
                Expected = JsonExcerpt.Of(difference.Expected),
                Actual = JsonExcerpt.Of(difference.Actual),
            })
            : [];
}
