using NJsonSchema;

namespace AssignConformance.Schemas.Validation;

/// <summary>A schema with what NJsonSchema does not know: the choice by <c>@odata.type</c>, null beside another schema, and whence it comes.</summary>
internal sealed class LoadedSchema : JsonSchema
{
    /// <summary>Null is a value, whatever the rest says.</summary>
    public bool AdmitsNull { get; set; }

    /// <summary>Schemas that must hold too (<c>allOf</c>); kept apart from NJsonSchema's own, whose errors hide the value.</summary>
    public List<LoadedSchema> Also { get; } = [];

    /// <summary>The choice by <c>@odata.type</c>, or null where the schema leaves none.</summary>
    public TypeChoice? Choice { get; set; }

    /// <summary>The source of the constraint: its description, else that of the schema around it.</summary>
    public string? Source { get; set; }
}

/// <summary>Which schema judges an object.</summary>
/// <param name="DeclaredType">The declared type's qualified name.</param>
/// <param name="ByType">By value of <c>@odata.type</c>, in the schema's order.</param>
/// <param name="Untyped">Those that may judge an object without <c>@odata.type</c>; one must accept it. None where an object must have one.</param>
internal sealed record TypeChoice(string DeclaredType, OrderedDictionary<string, LoadedSchema> ByType, IReadOnlyList<LoadedSchema> Untyped);
