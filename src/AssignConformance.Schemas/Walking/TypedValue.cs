using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Walking;

/// <summary>A value of a body together with what is declared about it.</summary>
public sealed record TypedValue
{
    /// <summary>JSON Pointer (RFC 6901) from the body's root, which is the empty string.</summary>
    public required string Pointer { get; init; }

    public required JsonTree Value { get; init; }

    /// <summary>The member whose value this is, with the place of its name; null for the root and for array items.</summary>
    public JsonMember? Member { get; init; }

    /// <summary>The declared type, or null where nothing known declares it. An array item has its array's type without "collection".</summary>
    public TypeReference? DeclaredType { get; init; }

    /// <summary>For an object: the type its <c>@odata.type</c> names (abstract ones too), else the declared type unless that is abstract; null where neither is known.</summary>
    public TypeDefinition.Structured? Type { get; init; }

    /// <summary>The property that the owner's type declares under this member's name, or null.</summary>
    public PropertyDefinition? Property { get; init; }

    /// <summary>The object or array that holds the value; null for the root.</summary>
    public TypedValue? Owner { get; init; }

    /// <summary>True for members such as <c>@odata.type</c> or <c>members@odata.bind</c>: they speak about the body and are no properties.</summary>
    public bool IsControl => Member is not null && Member.Name.Contains('@', StringComparison.Ordinal);
}
