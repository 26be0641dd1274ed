using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Places;

/// <summary>Visits every value of a body in document order, outer values before inner ones.</summary>
internal sealed class PlaceWalk
{
    private readonly TypeCatalogue _types;
    private readonly ImmutableArray<Place>.Builder _places = ImmutableArray.CreateBuilder<Place>();

    private PlaceWalk(TypeCatalogue types) => _types = types;

    /// <summary>All places, the root first.</summary>
    public static ImmutableArray<Place> Visit(JsonTree root, BodyPromise promise, TypeCatalogue types)
    {
        var walk = new PlaceWalk(types);
        walk.Root(root, promise);
        return walk._places.ToImmutable();
    }

    private void Root(JsonTree root, BodyPromise promise)
    {
        var start = new Place { Pointer = "", Value = root };
        switch (promise)
        {
            case BodyPromise.NotShown { Promise: var inner }:
                Root(root, inner);
                break;
            case BodyPromise.Instance { Root: var declared }:
                Visit(start with { Declared = declared }, members: null);
                break;
            case BodyPromise.Envelope { IsOmissible: true, Value: var declared } when (root as JsonTree.Object)?.Find(PromisedBody.Value) is null:
                Visit(start with { Declared = declared }, members: null);
                break;
            case BodyPromise.Envelope { Value: var declared }:
                Visit(start, [declared]);
                break;
            case BodyPromise.Parameters { Properties: var parameters }:
                Visit(start, parameters);
                break;
            default:
                Visit(start, members: null);
                break;
        }
    }

    /// <param name="members">What declares the members of the outermost object; null where its type does.</param>
    private void Visit(Place place, ImmutableArray<PropertyDefinition>? members)
    {
        switch (place.Value)
        {
            case JsonTree.Object @object:
                var typed = place with { Type = TypeOf(@object, place.DeclaredType) };
                var properties = members ?? (typed.Type is { } type ? _types.AllProperties(type) : []);
                _places.Add(typed);
                for (var index = 0; index < @object.Members.Length; index++)
                {
                    var (name, value) = (@object.Members[index].Name, @object.Members[index].Value);
                    Visit(
                        new Place { Pointer = JsonPointer.Member(place.Pointer, name), Value = value, Owner = typed, Index = index, Declared = properties.FirstOrDefault(property => property.Name == name) },
                        members: null);
                }

                break;
            case JsonTree.Array array:
                _places.Add(place);
                var isCollection = place is { IsItem: false, Declared.Type.IsCollection: true };
                for (var index = 0; index < array.Items.Length; index++)
                {
                    Visit(
                        new Place { Pointer = JsonPointer.Item(place.Pointer, index), Value = array.Items[index], Owner = place, Index = index, Declared = isCollection ? place.Declared : null, IsItem = isCollection },
                        members: null);
                }

                break;
            default:
                _places.Add(place);
                break;
        }
    }

    private TypeDefinition.Structured? TypeOf(JsonTree.Object @object, string? declaredName)
    {
        if (declaredName is null || _types.Find(declaredName) is not TypeDefinition.Structured declared)
        {
            return null;
        }

        return @object.Find(Annotations.Type)?.Value is JsonTree.String { Value: var name } && _types.Find(name) is TypeDefinition.Structured named ? named
            : !declared.IsAbstract ? declared
            : _types.ConcreteTypes(declared).FirstOrDefault(type => @object.Members.All(member => Annotations.IsName(member.Name) || _types.AllProperties(type).Any(property => property.Name == member.Name)));
    }
}
