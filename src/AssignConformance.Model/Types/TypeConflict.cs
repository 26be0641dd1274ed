using System.Collections.Immutable;

namespace AssignConformance.Model.Types;

/// <summary>What sources may disagree on.</summary>
public enum DisputedFact
{
    /// <summary>Whether the type is an enumeration.</summary>
    Kind,

    /// <summary>The type's base type.</summary>
    BaseType,

    /// <summary>The property's type.</summary>
    PropertyType,

    /// <summary>Whether the property is a collection.</summary>
    IsCollection,

    /// <summary>The members of an enumeration.</summary>
    Members,
}

/// <summary>A fact on which sources disagree; the first claim's source is trusted most.</summary>
/// <param name="Type">The qualified name of the type.</param>
/// <param name="Property">The property that the fact is about, or null where it is about the type.</param>
/// <param name="Fact">What the sources disagree on.</param>
/// <param name="Claims">What they say, at least two different values, each with the first source that says so.</param>
public sealed record TypeConflict(string Type, string? Property, DisputedFact Fact, ImmutableArray<TypeClaim> Claims);

/// <summary>What one source says: a type's name, <c>Collection(…)</c>, <c>none</c>, or member names with commas between.</summary>
public sealed record TypeClaim(string Value, Provenance Source);
