using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Judging;

/// <summary>Says why nothing forbids another value in a body.</summary>
/// <param name="body">The unmutated body.</param>
/// <param name="isShortened">Of a response: properties may be left out. Null for a request.</param>
internal sealed class LooseBody(JsonTree body, BodyPromise promise, TypeCatalogue types, bool? isShortened)
{
    private bool IsRequest => isShortened is null;

    /// <summary>The reason, and the declaration that it is about where there is one.</summary>
    public (string Looseness, PropertyDefinition? Declared) Of(Change.Value change)
    {
        if (promise is BodyPromise.AnyJson or BodyPromise.NotShown { Promise: BodyPromise.AnyJson })
        {
            return (Looseness.ResponseTypeUnknown, null);
        }

        var places = PlaceWalk.Visit(body, promise, types);
        var place = places.LastOrDefault(each => each.Pointer == change.Pointer);
        var ownerPointer = change.Pointer.Length == 0 ? "" : change.Pointer[..change.Pointer.LastIndexOf('/')];
        var owner = places.LastOrDefault(each => each.Pointer == ownerPointer);
        return (change.Kind switch
        {
            _ when owner?.Value is JsonTree.Array && change.Kind != ValueChange.Other => Looseness.OtherLength,
            ValueChange.Missing => Missing(change, place),
            ValueChange.Added => Added(change, owner),
            _ => Other(change, place),
        }, place?.Declared);
    }

    private string Missing(Change.Value change, Place? place)
    {
        var name = JsonPointer.Tokens(change.Pointer).Last();
        return name == Annotations.Type ? place?.Owner?.Type is null ? Looseness.TypeUnknown : Looseness.TypeOmissible
            : Annotations.IsName(name) ? Looseness.Annotation
            : IsRequest ? Looseness.NotRequired
            : place?.Declared is null ? place?.Owner?.Type is null ? Looseness.TypeUnknown : Looseness.UnknownProperty
            : isShortened == true ? Looseness.Shortened
            : Looseness.NotPromised;
    }

    private string Added(Change.Value change, Place? owner)
    {
        var name = JsonPointer.Tokens(change.Pointer).Last();
        var declared = owner?.Type is { } type ? types.AllProperties(type).FirstOrDefault(property => property.Name == name) : null;
        return name == Annotations.Type ? owner?.Type is null ? Looseness.TypeUnknown : Looseness.DerivedType
            : Annotations.IsName(name) ? Looseness.Annotation
            : declared is not null ? Looseness.OtherValue
            : owner?.Type is { } known && types.SelfAndBases(known).Any(each => each.IsOpen) ? Looseness.OpenType
            : IsRequest ? Looseness.TypeUnknown
            : Looseness.UnknownProperty;
    }

    private string Other(Change.Value change, Place? place)
    {
        if (place?.Name == Annotations.Type)
        {
            return place.Owner?.Type is null ? Looseness.TypeUnknown : HasLostHash(change) ? IsRequest ? Looseness.HashInRequest : Looseness.HashNotShown : Looseness.DerivedType;
        }

        return place?.Name is { } name && Annotations.IsName(name) ? Looseness.Annotation
            : place is null || (place.Declared is null && !IsEnvelope(place)) || !IsDescribed(place) ? Looseness.TypeUnknown
            : change is { Is: JsonTree.Null } ? place.Declared?.IsNullable == true ? Looseness.Nullable : Looseness.NullabilityUnknown
            : place.Declared is { PossibleValues.IsEmpty: false } ? Looseness.ListedValue
            : Looseness.OtherValue;
    }

    private static bool HasLostHash(Change.Value change)
        => change is { Was: JsonTree.String { Value: var was }, Is: JsonTree.String { Value: var @is } } && was == "#" + @is;

    private static bool IsEnvelope(Place place) => place.Owner is null;

    private bool IsDescribed(Place place)
        => place.Declared?.Type is not { } type || (type.IsPrimitive ? type.Name != "Edm.Untyped" : type.Name != TypeReference.AnyJson && types.Find(type.Name) is not null);
}
