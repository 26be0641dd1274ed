using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads an object by the type that it names, or by the declared one.</summary>
internal sealed class ObjectReading(TypeCatalogue types, ValueReading values)
{
    /// <summary>Objects without a type within such objects cost the power of their depth.</summary>
    private const int MostCandidates = 4;

    public IEnumerable<Contradiction> Contradictions(JsonTree.Object @object, TypeDefinition.Structured type, PropertyDefinition declared, string pointer)
    {
        var concrete = types.ConcreteTypes(type);
        var name = @object.Find(Annotations.Type);
        if (name is not null)
        {
            var named = TypeNameReading.Contradictions(name.Value, type, declared, JsonPointer.Member(pointer, Annotations.Type), types);
            return named.Concat(Members(@object, Named(name.Value, concrete), type, pointer));
        }

        if (!type.IsAbstract)
        {
            return Members(@object, type, type, pointer);
        }

        return Untyped(@object, concrete, type, pointer).Prepend(new Contradiction(
            ContradictionKind.TypeMissing,
            JsonPointer.Member(pointer, Annotations.Type),
            $"{type.Name} is abstract ({type.Sources[0]}), so an object of it must name its type (OData JSON Format 4.01 §4.6.3)"));
    }

    /// <summary>Nobody can tell which derived type the object is of, so it is of the one that it fits best: first by the names of its members, then by their values.</summary>
    /// <remarks>Where unknown members are admitted, the one that declares the fewest of the names is a candidate too: to it they are unknown members.</remarks>
    private IEnumerable<Contradiction> Untyped(JsonTree.Object @object, ImmutableArray<TypeDefinition.Structured> concrete, TypeDefinition.Structured declared, string pointer)
    {
        var names = @object.Members.Select(member => member.Name).Where(name => !Annotations.IsName(name)).ToHashSet(StringComparer.Ordinal);
        var groups = concrete.GroupBy(type => names.Count - types.AllProperties(type).Count(property => names.Contains(property.Name))).OrderBy(group => group.Key).ToList();
        var fitting = groups.Take(1).SelectMany(group => group.Take(MostCandidates)).Concat(values.AdmitsUnknown && groups.Count > 1 ? groups[^1].Take(1) : []);
        return fitting.Select(type => Members(@object, type, declared, pointer).ToList()).OrderBy(found => found.Count).FirstOrDefault() ?? Members(@object, null, declared, pointer);
    }

    private static TypeDefinition.Structured? Named(JsonTree name, ImmutableArray<TypeDefinition.Structured> concrete)
        => name is JsonTree.String { Value: var text } ? concrete.FirstOrDefault(type => type.Name == text.TrimStart('#')) : null;

    /// <param name="actual">The object's own type; null where nobody knows it, and it has what the declared one has, and perhaps more.</param>
    private IEnumerable<Contradiction> Members(JsonTree.Object @object, TypeDefinition.Structured? actual, TypeDefinition.Structured declared, string pointer)
    {
        var type = actual ?? declared;
        return values.Members(@object, types.AllProperties(type), pointer, actual is null || types.SelfAndBases(type).Any(each => each.IsOpen), $"{type.Name} ({type.Sources[0]})");
    }
}
