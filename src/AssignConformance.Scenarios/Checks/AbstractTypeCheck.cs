using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7005: with minimal metadata an object without <c>@odata.type</c> is of the declared type, which an abstract one can't be. Source: OData JSON Format 4.01 §4.6.3.</summary>
public static class AbstractTypeCheck
{
    public static IEnumerable<Mismatch> Check(JsonTree body, DeclaredBody declared, TypeCatalogue types)
        => TypedWalk.Visit(body, declared, types).SelectMany(value
            => value is { Value: JsonTree.Object @object, DeclaredType: { } type } && @object.Find(ODataTypeCheck.Keyword) is null && types.Find(type.Name) is TypeDefinition.Structured { IsAbstract: true }
                ? [Mismatch(value.Pointer, type)]
                : Array.Empty<Mismatch>());

    private static Mismatch Mismatch(string pointer, TypeReference declared) => new()
    {
        RuleId = "AC7005",
        Message = $"{(pointer.Length == 0 ? "The body" : $"\"{pointer}\"")} lacks its \"@odata.type\": the declared type {declared.Name} is abstract",
        Pointer = pointer,
        Keyword = ODataTypeCheck.Keyword,
        Expected = $"a type derived from {declared.Name}",
        Actual = JsonExcerpt.Of(null),
    };
}
