using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Walking;

/// <summary>Visits every value of a body in document order, outer values before inner ones, and says of each what is declared about it.</summary>
/// <remarks>Nothing is judged here: a value that fits no declaration is still visited, without a type.</remarks>
public sealed class TypedWalk
{
    private const string TypeKey = "@odata.type";
    private const string Envelope = "value";

    private readonly TypeCatalogue _types;
    private readonly ImmutableArray<TypedValue>.Builder _visited = ImmutableArray.CreateBuilder<TypedValue>();

    private TypedWalk(TypeCatalogue types) => _types = types;

    /// <summary>All values of the body, the root first. Members whose name an object holds twice are visited twice.</summary>
    public static ImmutableArray<TypedValue> Visit(JsonTree root, DeclaredBody declared, TypeCatalogue types)
    {
        var walk = new TypedWalk(types);
        walk.Root(root, declared);
        return walk._visited.ToImmutable();
    }

    private void Root(JsonTree root, DeclaredBody declared)
    {
        var start = new TypedValue { Pointer = "", Value = root };
        switch (declared)
        {
            case DeclaredBody.Parameters parameters:
                var named = root is JsonTree.Object body ? NamedType(body) : null;
                Visit(start, name =>
                {
                    var (type, property) = Declared(named, name);
                    return (parameters.Types.GetValueOrDefault(name) ?? type, property);
                });
                break;
            case DeclaredBody.Instance { Type: var type } when EnvelopeType(root, type) is { } content:
                Visit(start, name => (name == Envelope ? content : null, null));
                break;
            case DeclaredBody.Instance { Type: var type }:
                Visit(start with { DeclaredType = type with { IsCollection = type.IsCollection && root is JsonTree.Array } }, membersOf: null);
                break;
            case DeclaredBody.Unknown:
                Visit(start, membersOf: null);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The type of the content under <c>value</c>, or null where the root itself is the instance.</summary>
    /// <remarks>Many pages wrap a single object in <c>value</c> too; where the type has no property of that name, or what is wrapped names the type, that is an envelope.</remarks>
    private TypeReference? EnvelopeType(JsonTree root, TypeReference type)
        => root is JsonTree.Object envelope && envelope.Find(Envelope)?.Value is { } content and (JsonTree.Object or JsonTree.Array)
            && (type.IsCollection || Structured(type) is not { } structured || Find(structured, Envelope) is null || NamesInstance(content, structured))
            ? type with { IsCollection = content is JsonTree.Array }
            : null;

    private bool NamesInstance(JsonTree content, TypeDefinition.Structured type)
        => content is JsonTree.Object instance && NamedType(instance) is { } named && _types.IsA(named, type.Name);

    private void Visit(TypedValue value, Func<string, (TypeReference?, PropertyDefinition?)>? membersOf)
    {
        switch (value.Value)
        {
            case JsonTree.Object @object:
                var declared = Structured(value.DeclaredType);
                var typed = value with { Type = NamedType(@object) ?? (declared is { IsAbstract: false } ? declared : null) };
                _visited.Add(typed);
                Members(typed, @object, membersOf ?? (name => Declared(typed.Type ?? declared, name)));
                break;
            case JsonTree.Array array:
                _visited.Add(value);
                var itemType = value.DeclaredType is null ? null : value.DeclaredType with { IsCollection = false };
                for (var index = 0; index < array.Items.Length; index++)
                {
                    Visit(
                        new TypedValue { Pointer = JsonPointer.Item(value.Pointer, index), Value = array.Items[index], DeclaredType = itemType, Owner = value },
                        membersOf: null);
                }

                break;
            default:
                _visited.Add(value);
                break;
        }
    }

    private void Members(TypedValue owner, JsonTree.Object @object, Func<string, (TypeReference?, PropertyDefinition?)> declaredOf)
    {
        foreach (var member in @object.Members)
        {
            var (type, property) = declaredOf(member.Name);
            var value = new TypedValue
            {
                Pointer = JsonPointer.Member(owner.Pointer, member.Name),
                Value = member.Value,
                Member = member,
                DeclaredType = type,
                Property = property,
                Owner = owner,
            };
            Visit(value, membersOf: null);
        }
    }

    private (TypeReference?, PropertyDefinition?) Declared(TypeDefinition.Structured? type, string name)
    {
        var property = type is null ? null : Find(type, name);
        return (property?.Type, property);
    }

    private PropertyDefinition? Find(TypeDefinition.Structured type, string name)
        => _types.SelfAndBases(type).SelectMany(each => each.Properties).FirstOrDefault(property => property.Name == name);

    private TypeDefinition.Structured? Structured(TypeReference? type)
        => type is null ? null : _types.Find(type.Name) as TypeDefinition.Structured;

    private TypeDefinition.Structured? NamedType(JsonTree.Object @object)
        => @object.Find(TypeKey)?.Value is JsonTree.String named ? _types.Find(named.Value) as TypeDefinition.Structured : null;
}
