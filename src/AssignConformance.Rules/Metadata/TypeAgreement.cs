using AssignConformance.Model.Types;

namespace AssignConformance.Rules.Metadata;

/// <summary>Compares a documented type with a declared one.</summary>
internal static class TypeAgreement
{
    /// <summary>
    /// True where a client that goes by the page writes and reads what the service does: the types are the same, the documented one is derived from the
    /// declared one (a page may name the only one that is in use), or both are strings in JSON and the page says no less of them. The values of an
    /// enumeration that a page calls a string are <see cref="EnumMembersDiffer"/>'s.
    /// </summary>
    public static bool Agrees(this TypeReference documented, TypeReference declared, TypeCatalogue types)
        => declared.Name == TypeReference.AnyJson
            || (documented.IsCollection == declared.IsCollection
                && (documented.Name == declared.Name || IsDerived(documented, declared, types) || AreStrings(documented, declared, types)));

    private static bool IsDerived(TypeReference documented, TypeReference declared, TypeCatalogue types)
        => types.Find(documented.Name) is TypeDefinition.Structured type && types.IsA(type, declared.Name);

    private static bool AreStrings(TypeReference documented, TypeReference declared, TypeCatalogue types) => (documented.Name, declared.Name) switch
    {
        ("Edm.String", _) => types.Find(declared.Name) is TypeDefinition.Enumeration,
        ("Edm.Guid" or "Edm.Date" or "Edm.DateTimeOffset" or "Edm.TimeOfDay" or "Edm.Duration", "Edm.String") => true,
        (_, "Edm.String") => types.Find(documented.Name) is TypeDefinition.Enumeration,
        _ => false,
    };
}
