using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Scenarios.Checks;

/// <summary>Notes what an answer holds beyond what is described: properties that are new, and relationships that were expanded.</summary>
public static class UnknownProperties
{
    /// <summary>A note a property of a known type, none below it.</summary>
    public static IEnumerable<Note> Find(JsonTree body, DeclaredBody declared, TypeCatalogue types)
    {
        var outside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in TypedWalk.Visit(body, declared, types))
        {
            if (value.Owner is { } owner && outside.Contains(owner.Pointer))
            {
                outside.Add(value.Pointer);
            }
            else if (Describe(value, types) is { } description)
            {
                outside.Add(value.Pointer);
                yield return new Note($"\"{value.Pointer}\" {description}", value.Pointer, value.Property is null ? NoteKind.UnknownProperty : NoteKind.ExpandedRelationship);
            }
        }
    }

    private static string? Describe(TypedValue value, TypeCatalogue types) => value switch
    {
        { Member: null } or { IsControl: true } or { Owner.Type: null } => null,
        { Property: null, Owner.Type: var type } => types.SelfAndBases(type).Any(each => each.IsOpen) ? null : $"is a property that no source describes for {type.Name}",
        { Property.IsNavigation: true } => "is a relationship that was expanded",
        _ => null,
    };
}
