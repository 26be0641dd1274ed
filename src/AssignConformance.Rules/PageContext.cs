using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules;

/// <summary>What rules need beside the page itself. Make one for each page; it keeps the page's bodies once they are read, and is not for several threads.</summary>
public sealed class PageContext
{
    private readonly Dictionary<Example, TypedBody?> _bodies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The operation derived from the page, or null: declared types then come from the page itself.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The types of the page's version; none known where it is not given.</summary>
    public TypeCatalogue Types { get; init; } = new("", [], [], isClosed: false);

    /// <summary>The example's body read as JSON, or null where it has none or one of another media type.</summary>
    internal TypedBody? Read(ApiPage page, Example example)
    {
        if (!_bodies.TryGetValue(example, out var body))
        {
            body = TypedBody.Read(example, Declared(page, example), Types);
            _bodies.Add(example, body);
        }

        return body;
    }

    private DeclaredBody Declared(ApiPage page, Example example) => example is RequestExample
        ? DeclaredBody.OfRequest(Operation?.Parameters ?? page.RequestBody?.Parameters ?? [], (Operation?.RequestType ?? page.RequestBody?.RepresentedType)?.Value, Types)
        : DeclaredBody.OfResponse(Operation?.ResponseType ?? page.Response?.Type, Types);
}
