using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>Objects whose <c>@odata.type</c> is itself the fault.</summary>
internal static class MisnamedObject
{
    /// <summary>True where the object names a type that nobody knows (AC4002), or none of its declared type (AC4003): what it may hold is not known.</summary>
    public static bool IsMisnamed(this TypedValue value, TypeCatalogue types)
        => value.Value is JsonTree.Object instance && instance.Find("@odata.type")?.Value is JsonTree.String named
            && (types.Find(named.Value) is not TypeDefinition.Structured type
                || (value.DeclaredType is { } declared && types.Find(declared.Name) is TypeDefinition.Structured && !types.IsA(type, declared.Name)));
}
