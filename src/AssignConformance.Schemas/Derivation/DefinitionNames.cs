namespace AssignConformance.Schemas.Derivation;

/// <summary>Names of definitions in a schema. A concrete type with derived types has two: itself, and itself or a derived one.</summary>
internal static class DefinitionNames
{
    private const string OrDerived = ".orDerived";

    /// <summary>The definition that admits a concrete type and the types derived from it.</summary>
    public static string WithDerived(string typeName) => typeName + OrDerived;

    /// <summary>The qualified name of the type that a definition is for.</summary>
    public static string TypeOf(string definitionName)
        => definitionName.EndsWith(OrDerived, StringComparison.Ordinal) ? definitionName[..^OrDerived.Length] : definitionName;
}
