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
    /// <summary>The member that holds what a response wraps.</summary>
    private const string Envelope = "value";

    /// <param name="documented">The body as the page shows it; null where what it leaves out does not count, or it shows none.</param>
    public static IEnumerable<Mismatch> Check(JsonTree body, JsonTree? documented, DeclaredBody declared, TypeCatalogue types)
    {
        var lacking = Lacking(body, declared, types).ToList();
        var shown = lacking.Count == 0 || documented is null ? [] : Lacking(documented, declared, types).Select(value => value.Pointer).ToHashSet(StringComparer.Ordinal);
        return lacking.Where(value => !shown.Contains(value.Pointer)).Select(value => Mismatch(value.Pointer, value.DeclaredType!));
    }

    /// <summary>The objects of an abstract declared type that name no type; what stands for a whole collection, or wraps a value, is none.</summary>
    private static IEnumerable<TypedValue> Lacking(JsonTree body, DeclaredBody declared, TypeCatalogue types)
        => TypedWalk.Visit(body, declared, types).Where(value => value is { Value: JsonTree.Object instance, DeclaredType: { } type }
            && instance.Find(ODataTypeCheck.Keyword) is null
            && !(value.Pointer.Length == 0 && (declared is DeclaredBody.Instance { Type.IsCollection: true } || instance.Find(Envelope) is not null))
            && types.Find(type.Name) is TypeDefinition.Structured { IsAbstract: true });

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
