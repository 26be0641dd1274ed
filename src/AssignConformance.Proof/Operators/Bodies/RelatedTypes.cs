using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Finds types to take for another.</summary>
internal static class RelatedTypes
{
    /// <summary>The first concrete type in ordinal order that is neither the type nor derived from it: of its base or, where it has none or is all that its base has, of any.</summary>
    public static TypeDefinition.Structured? Sibling(TypeDefinition.Structured type, TypeCatalogue types)
    {
        bool IsOther(TypeDefinition.Structured each) => !types.IsA(each, type.Name) && !types.IsA(type, each.Name);

        return (type.BaseType is { } name && types.Find(name) is TypeDefinition.Structured @base ? types.ConcreteTypes(@base).FirstOrDefault(IsOther) : null)
            ?? types.Types.OfType<TypeDefinition.Structured>().FirstOrDefault(each => !each.IsAbstract && IsOther(each));
    }
}
