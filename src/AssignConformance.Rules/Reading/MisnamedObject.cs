using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>Objects whose <c>@odata.type</c> is itself the fault.</summary>
internal static class MisnamedObject
{
    /// <summary>True where the object names a type that nobody knows (AC4002), or none of its declared type (AC4003): what it may hold is not known.</summary>
    public static bool IsMisnamed(this TypedValue value, TypeCatalogue types)
        => NamedBy(value) is { } name && (types.Find(name) is not TypeDefinition.Structured || value.IsOfStrangeType(types));

    /// <summary>True where the object names a known type that is not its declared one, nor derived from it (AC4003): what that type says of its members is not about these.</summary>
    public static bool IsOfStrangeType(this TypedValue value, TypeCatalogue types)
        => NamedBy(value) is { } name && types.Find(name) is TypeDefinition.Structured type
            && value.DeclaredType is { } declared && types.Find(declared.Name) is TypeDefinition.Structured && !types.IsA(type, declared.Name);

    private static string? NamedBy(TypedValue value)
        => value.Value is JsonTree.Object instance && instance.Find("@odata.type")?.Value is JsonTree.String named ? named.Value : null;
}
