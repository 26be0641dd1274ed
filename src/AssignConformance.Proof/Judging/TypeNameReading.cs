using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads an <c>@odata.type</c>: it names a concrete type that the declared one admits. Source: OData JSON Format 4.01 §4.6.3.</summary>
internal static class TypeNameReading
{
    /// <param name="type">The declared type.</param>
    /// <param name="declared">The property that is of it.</param>
    public static IEnumerable<Contradiction> Contradictions(JsonTree name, TypeDefinition.Structured type, PropertyDefinition declared, string place, TypeCatalogue types)
    {
        if (name is not JsonTree.String { Value: var text })
        {
            return [new Contradiction(ContradictionKind.TypeName, place, "an @odata.type is a text (OData JSON Format 4.01 §4.6.3)")];
        }

        return Name(text.StartsWith('#') ? text[1..] : text, type, declared, place, types);
    }

    private static IEnumerable<Contradiction> Name(string name, TypeDefinition.Structured type, PropertyDefinition declared, string place, TypeCatalogue types)
    {
        var concrete = types.ConcreteTypes(type);
        if (concrete.Any(each => each.Name == name) || declared.OtherTypes.Any(other => types.Find(name) is TypeDefinition.Structured named && types.IsA(named, other)))
        {
            return [];
        }

        return types.Find(name) switch
        {
            // Where no page describes what derives from the type, a name that nobody knows may be such a type's.
            null when concrete.IsEmpty && !types.IsClosed => [],
            null => [new Contradiction(ContradictionKind.TypeName, place, $"no source describes a type {name}; {Fact.Of(declared)} is declared")],
            TypeDefinition.Structured { IsAbstract: true } @abstract => [new Contradiction(ContradictionKind.TypeName, place, $"{name} is abstract ({@abstract.Sources[0]}): nothing is of it alone")],
            _ => [new Contradiction(ContradictionKind.TypeName, place, $"{name} is not derived from {type.Name} ({type.Sources[0]})")],
        };
    }
}
