using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Places;

/// <summary>A value of a body, with what is declared of it as far as that is known.</summary>
internal sealed record Place
{
    /// <summary>JSON Pointer (RFC 6901) from the body's root.</summary>
    public required string Pointer { get; init; }

    public required JsonTree Value { get; init; }

    /// <summary>The object or array that holds the value; null for the root.</summary>
    public Place? Owner { get; init; }

    /// <summary>Where the value stands among its owner's members or items, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The property whose value, or an item of whose value, stands here; null where nothing known declares it.</summary>
    public PropertyDefinition? Declared { get; init; }

    /// <summary>The value is an item of the declared collection.</summary>
    public bool IsItem { get; init; }

    /// <summary>Of an object: the type that it names, else the declared one or, where that is abstract, the first concrete one; null where nobody knows.</summary>
    public TypeDefinition.Structured? Type { get; init; }

    /// <summary>The member's name; null for the root and for items.</summary>
    public string? Name => Owner?.Value is JsonTree.Object owner ? owner.Members[Index].Name : null;

    /// <summary>Neither root nor item nor annotation.</summary>
    public bool IsProperty => Name is { } name && !Annotations.IsName(name);

    /// <summary>The declared type of one value that stands here; null for a collection and where nothing is declared.</summary>
    public string? DeclaredType => Declared is { } declared && (IsItem || !declared.Type.IsCollection) ? declared.Type.Name : null;
}
