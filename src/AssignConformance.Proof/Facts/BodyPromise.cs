using System.Collections.Immutable;
using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>What the documentation promises of a body.</summary>
internal abstract record BodyPromise
{
    private BodyPromise()
    {
    }

    /// <summary>The body is bytes of which the page says nothing but what they may be, shown or not.</summary>
    public bool IsOpaque => this is Opaque or NotShown { Promise: Opaque };

    /// <summary>There is none.</summary>
    public sealed record None : BodyPromise;

    /// <summary>Nothing is said: one may be there or not.</summary>
    public sealed record Unsaid : BodyPromise;

    /// <summary>The body's type is named, and the page shows a message without one: it may be there or not.</summary>
    public sealed record NotShown(BodyPromise Promise) : BodyPromise;

    /// <summary>There is one, of a media type that is not looked into.</summary>
    public sealed record Opaque : BodyPromise;

    /// <summary>JSON, nobody says of what type.</summary>
    public sealed record AnyJson : BodyPromise;

    /// <summary>A value of a type.</summary>
    public sealed record Instance(PropertyDefinition Root) : BodyPromise;

    /// <summary>An object that holds the value in <c>value</c> (OData JSON Format 4.01 §11, §12).</summary>
    /// <param name="IsOmissible">The page wraps a single object, which OData does not: it may stand there without the wrapping too.</param>
    public sealed record Envelope(PropertyDefinition Value, bool IsOmissible) : BodyPromise;

    /// <summary>An object of an action's parameters.</summary>
    public sealed record Parameters(ImmutableArray<PropertyDefinition> Properties) : BodyPromise;
}
