using AssignConformance.Schemas.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Sdk;

/// <summary>A body of a page, and what the SDK makes of it.</summary>
internal sealed record HeardBody(TypedBody Body, SdkTestimony Testimony)
{
    /// <summary>The bodies that the SDK was asked about, in page order.</summary>
    public static IEnumerable<HeardBody> Of(ApiPage page, PageContext context)
        => from body in page.Bodies(context)
           let testimony = context.Hear(page, body)
           where testimony is not null
           select new HeardBody(body, testimony);

    /// <summary>The value at a pointer of the testimony; of doubled members the last, which the SDK reads.</summary>
    public TypedValue At(string pointer) => Body.Values.Last(value => value.Pointer == pointer);
}
