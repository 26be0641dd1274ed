using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>Compares a documented type with a declared one.</summary>
internal static class TypeNarrowing
{
    /// <summary>True where both are the same, or the documented type is derived from the declared one: a page may name the only one that is in use.</summary>
    public static bool Narrows(this TypeReference documented, TypeReference declared, TypeCatalogue types)
        => documented.IsCollection == declared.IsCollection
            && (documented.Name == declared.Name || (types.Find(documented.Name) is TypeDefinition.Structured type && types.IsA(type, declared.Name)));
}
