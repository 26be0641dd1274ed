using System.Collections.Immutable;

namespace AssignConformance.Model.Types;

/// <summary>A named type of one version (OData CSDL 4.01): an entity type, a complex type or an enumeration type.</summary>
public abstract record TypeDefinition
{
    private TypeDefinition()
    {
    }

    /// <summary>The qualified name, <c>microsoft.graph.groupAssignmentTarget</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Every place that describes the type, most trusted first.</summary>
    public required ImmutableArray<Provenance> Sources { get; init; }

    /// <summary>The name without its namespace.</summary>
    public string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>An entity or complex type: properties, and perhaps a base.</summary>
    public sealed record Structured : TypeDefinition
    {
        /// <summary>True for an entity type, false for a complex type, null where no source says.</summary>
        public bool? IsEntity { get; init; }

        /// <summary>The base type's qualified name, or null.</summary>
        public string? BaseType { get; init; }

        /// <summary>The base type that the type's page names, or null: readers of the page know of no other.</summary>
        public string? DocumentedBaseType { get; init; }

        public bool IsAbstract { get; init; }

        /// <summary>Instances may carry properties that the type does not declare.</summary>
        public bool IsOpen { get; init; }

        /// <summary>Names of the key properties, none for complex types.</summary>
        public ImmutableArray<string> Key { get; init; } = [];

        /// <summary>The type's own properties, without those of its base types.</summary>
        public ImmutableArray<PropertyDefinition> Properties { get; init; } = [];
    }

    public sealed record Enumeration : TypeDefinition
    {
        public ImmutableArray<EnumMember> Members { get; init; } = [];

        /// <summary>Values may combine members with commas.</summary>
        public bool IsFlags { get; init; }
    }
}

/// <summary>A member of an enumeration type.</summary>
public sealed record EnumMember(string Name, Provenance Source);

/// <summary>A property or navigation property of a structured type.</summary>
public sealed record PropertyDefinition
{
    public required string Name { get; init; }

    public required TypeReference Type { get; init; }

    /// <summary>Whether null is a value of it; null where no source says.</summary>
    public bool? IsNullable { get; init; }

    /// <summary>Whether the server alone sets it; null where no source says.</summary>
    public bool? IsReadOnly { get; init; }

    /// <summary>Whether a page says that a client must send it; null where none says.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>False where a page says that it is returned in some cases only: when it is asked for (<c>$select</c>), when something holds, or that it is optional; null where none says.</summary>
    public bool? IsReturnedByDefault { get; init; }

    /// <summary>The values that a page lists for a property whose type is no enumeration; none where no page lists any.</summary>
    public ImmutableArray<string> PossibleValues { get; init; } = [];

    public bool IsNavigation { get; init; }

    /// <summary>Qualified names of the further types that a page allows beside <see cref="Type"/>.</summary>
    public ImmutableArray<string> OtherTypes { get; init; } = [];

    /// <summary>Every place that describes the property, most trusted first; the first one's type holds.</summary>
    public required ImmutableArray<Provenance> Sources { get; init; }

    /// <summary>True where a page documents it as part of what is returned unasked: no relationship, no stream, not only with <c>$select</c>.</summary>
    public bool IsPromised => !IsNavigation && IsReturnedByDefault != false && Type.Name != "Edm.Stream" && Sources.Any(source => source.Kind == ProvenanceKind.Page);
}
