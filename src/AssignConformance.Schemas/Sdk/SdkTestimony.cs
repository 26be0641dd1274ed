using System.Collections.Immutable;

namespace AssignConformance.Schemas.Sdk;

/// <summary>What a typed client makes of a body. Places are JSON Pointers from the body's root.</summary>
public sealed record SdkTestimony
{
    /// <summary>The SDK's classes that outermost objects were read as, each once, in document order; an object none of whose members a class knows was not read.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>Types that the SDK has no class for: nothing is said of their objects but that.</summary>
    public ImmutableArray<SdkUnknownType> UnknownTypes { get; init; } = [];

    /// <summary>Members that the SDK's classes have no property for.</summary>
    public ImmutableArray<SdkUnknownProperty> UnknownProperties { get; init; } = [];

    /// <summary>Values that do not come back from the SDK's reader and writer as what they were.</summary>
    public ImmutableArray<SdkLoss> Losses { get; init; } = [];
}

/// <summary>A type without a class.</summary>
/// <param name="Pointer">The <c>@odata.type</c> that names it, or the object that is declared to be of it.</param>
/// <param name="Name">The qualified name without <c>#</c>.</param>
public sealed record SdkUnknownType(string Pointer, string Name);

/// <summary>A member without a property.</summary>
/// <param name="Class">The class of its object, below <c>Microsoft.Graph.Models</c>.</param>
public sealed record SdkUnknownProperty(string Pointer, string Class);

/// <summary>A value that a typed client loses.</summary>
/// <param name="Type">What the SDK reads there: an EDM type, or a class or an enumeration of the SDK; <c>Collection(…)</c> for a list.</param>
public sealed record SdkLoss(string Pointer, string Type, SdkLossKind Kind);
