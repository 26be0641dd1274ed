using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads values by their declarations.</summary>
internal sealed class ValueReading(TypeCatalogue types, ObjectRules rules)
{
    public bool AdmitsUnknown => rules.AdmitsUnknown;

    /// <summary>What contradicts a property's declaration, collections included.</summary>
    public IEnumerable<Contradiction> Read(JsonTree value, PropertyDefinition declared, string pointer)
    {
        if (!declared.Type.IsCollection)
        {
            return Single(value, declared, pointer);
        }

        return value switch
        {
            // A collection is empty and not null, unless a source says otherwise (OData CSDL 4.01 §7.2); what it says is of the property, not of the items.
            JsonTree.Null => declared.IsNullable == true ? [] : [Wrong(ContradictionKind.NullValue, declared, pointer, "which is never null")],
            JsonTree.Array array => array.Items.SelectMany((item, index) => Single(item, declared with { IsNullable = false }, JsonPointer.Item(pointer, index))),
            _ => [Wrong(ContradictionKind.JsonType, declared, pointer, "which is an array")],
        };
    }

    /// <summary>What contradicts the declaration of one value, or of an item of a collection.</summary>
    public IEnumerable<Contradiction> Single(JsonTree value, PropertyDefinition declared, string pointer)
    {
        var found = Single(value, declared, declared.Type.Name, pointer).ToImmutableArray();
        return found.IsEmpty || declared.OtherTypes.All(other => Single(value, declared, other, pointer).Any()) ? found : [];
    }

    /// <summary>What contradicts the declarations of an object's members.</summary>
    /// <param name="said">What declares the members, in words.</param>
    public IEnumerable<Contradiction> Members(JsonTree.Object @object, ImmutableArray<PropertyDefinition> declared, string pointer, bool isOpen, string said)
    {
        foreach (var member in @object.Members.Where(member => !Annotations.IsName(member.Name)))
        {
            var place = JsonPointer.Member(pointer, member.Name);
            if (declared.FirstOrDefault(property => property.Name == member.Name) is { } property)
            {
                foreach (var contradiction in Read(member.Value, property, place))
                {
                    yield return contradiction;
                }
            }
            else if (!isOpen && !rules.AdmitsUnknown)
            {
                yield return new Contradiction(ContradictionKind.PropertyUnknown, place, $"{said} declares no \"{member.Name}\"");
            }
        }

        foreach (var missing in declared.Where(property => rules.AsksForPromised && property.IsPromised && @object.Find(property.Name) is null))
        {
            yield return new Contradiction(ContradictionKind.PropertyMissing, JsonPointer.Member(pointer, missing.Name), $"{said} promises {Fact.Of(missing)}, and the response is not declared shortened");
        }
    }

    private IEnumerable<Contradiction> Single(JsonTree value, PropertyDefinition declared, string typeName, string pointer)
    {
        if (typeName == TypeReference.AnyJson || (!typeName.StartsWith("Edm.", StringComparison.Ordinal) && types.Find(typeName) is null))
        {
            return [];
        }

        if (value is JsonTree.Null)
        {
            return declared.IsNullable != false || typeName == "Edm.Untyped" ? [] : [Wrong(ContradictionKind.NullValue, declared, pointer, "not nullable")];
        }

        return types.Find(typeName) switch
        {
            TypeDefinition.Enumeration type => Enumeration(value, declared, type, pointer),
            TypeDefinition.Structured type => value is JsonTree.Object @object
                ? new ObjectReading(types, this).Contradictions(@object, type, declared, pointer)
                : [Wrong(ContradictionKind.JsonType, declared, pointer, "which is an object")],
            _ => PrimitiveForm.WhyNot(typeName, value) is { } kind ? [Wrong(kind, declared, pointer, "and this is none")] : [],
        };
    }

    private static IEnumerable<Contradiction> Enumeration(JsonTree value, PropertyDefinition declared, TypeDefinition.Enumeration type, string pointer) => value switch
    {
        not JsonTree.String => [Wrong(ContradictionKind.JsonType, declared, pointer, "which is written as a member's name")],
        JsonTree.String { Value: var text } when !EnumerationForm.Has(type, text)
            => [Wrong(ContradictionKind.Member, declared, pointer, $"whose members are {string.Join(", ", type.Members.Select(member => member.Name))}")],
        _ => [],
    };

    private static Contradiction Wrong(ContradictionKind kind, PropertyDefinition declared, string pointer, string what)
        => new(kind, pointer, $"the documentation declares {Fact.Of(declared)}, {what}");
}
