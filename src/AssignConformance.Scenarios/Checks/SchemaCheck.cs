using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7004: the body is what the schema of the documented response type admits. What <c>@odata.type</c> breaks is AC7005.</summary>
public static class SchemaCheck
{
    public static IEnumerable<Mismatch> Check(JsonTree body, BodyValidator validator)
        => validator.Validate(body).Where(violation => violation.Keyword != ODataTypeCheck.Keyword).Select(violation => ToMismatch("AC7004", body, violation));

    internal static Mismatch ToMismatch(string ruleId, JsonTree body, SchemaViolation violation) => new()
    {
        RuleId = ruleId,
        Message = violation.Message,
        Pointer = violation.Pointer,
        Actual = JsonPointer.Find(body, violation.Pointer) is { } value ? JsonExcerpt.Of(value) : null,
        Keyword = violation.Keyword,
        ConstraintSource = violation.ConstraintSource,
    };
}
