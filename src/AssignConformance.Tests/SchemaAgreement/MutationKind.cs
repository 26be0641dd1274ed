namespace AssignConformance.Tests.SchemaAgreement;

/// <summary>In which way an instance differs from a body of a page.</summary>
internal enum MutationKind
{
    /// <summary>Not at all: the body as documented.</summary>
    Documented,

    /// <summary>The documented body, its deviations mended. The mutations are made from it, so that each has just the fault it was given.</summary>
    Mended,

    /// <summary>A value of another JSON type.</summary>
    Type,

    /// <summary>Another text where an enumeration's member is declared.</summary>
    Enumeration,

    /// <summary>An <c>@odata.type</c> that does not exist, or that does not belong there.</summary>
    UnknownType,

    /// <summary>A documented property left out.</summary>
    MissingRequired,

    Null,

    /// <summary>A text or number at or beyond the limits of its primitive type.</summary>
    Format,

    /// <summary>An object without its <c>@odata.type</c>.</summary>
    RemovedType,

    /// <summary>An <c>@odata.type</c> that names an abstract type.</summary>
    AbstractType,

    ArrayForObject,

    /// <summary>A member that nothing declares.</summary>
    UnknownProperty,

    /// <summary>As <c>prove</c> changes messages.</summary>
    Mutant,
}
