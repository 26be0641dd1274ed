using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Scenarios.Checks;

/// <summary>
/// AC7005: an object without <c>@odata.type</c> is of the declared type, which an abstract one can't be. A type that the page leaves out too is a fault of the page
/// and nothing here. Source: OData JSON Format 4.01 §4.6.3.
/// </summary>
public static class AbstractTypeCheck
{
    /// <param name="documented">The body as the page shows it; null where what it leaves out does not count, or it shows none.</param>
    public static IEnumerable<Mismatch> Check(JsonTree body, JsonTree? documented, DeclaredBody declared, TypeCatalogue types)
        => from value in TypedWalk.Visit(body, declared, types)
           where value is { Value: JsonTree.Object, DeclaredType: not null } && LacksType(value.Value)
               && types.Find(value.DeclaredType!.Name) is TypeDefinition.Structured { IsAbstract: true }
               && !(documented is not null && JsonPointer.Find(documented, value.Pointer) is { } shown && LacksType(shown))
           select Mismatch(value.Pointer, value.DeclaredType!);

    private static bool LacksType(JsonTree value) => value is JsonTree.Object instance && instance.Find(ODataTypeCheck.Keyword) is null;

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
