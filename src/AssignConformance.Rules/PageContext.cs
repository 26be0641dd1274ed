using System.Collections.Immutable;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules;

/// <summary>What rules need beside the page itself. Make one for each page; it keeps the page's bodies once they are read, and is not for several threads.</summary>
public sealed class PageContext
{
    private readonly Dictionary<Example, TypedBody?> _bodies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Example, ResponseSubject> _subjects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Example, SdkTestimony> _testimonies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The operation derived from the page, or null: declared types then come from the page itself.</summary>
    public Operation? Operation { get; init; }

    /// <summary>The types of the page's version; none known where it is not given.</summary>
    public TypeCatalogue Types { get; init; } = new("", [], [], isClosed: false);

    /// <summary>The files that links may lead to; none known where it is not given.</summary>
    public KnownFiles Files { get; init; } = new([]);

    /// <summary>Whether the SDK is asked what it makes of the page's bodies, which costs a millisecond or two a page; where it is not, rules that need it find nothing.</summary>
    public bool AsksSdk { get; init; }

    /// <summary>The example's body read as JSON, or null where it has none or one of another media type.</summary>
    internal TypedBody? Read(ApiPage page, Example example)
    {
        if (!_bodies.TryGetValue(example, out var body))
        {
            body = TypedBody.Read(example, reading => Declared(page, example, reading), Types);
            _bodies.Add(example, body);
        }

        return body;
    }

    /// <summary>What the example's three witnesses say that the response holds.</summary>
    internal ResponseSubject SubjectOf(ApiPage page, ResponseExample example)
    {
        Read(page, example);
        return _subjects.TryGetValue(example, out var subject) ? subject : SubjectOf(page, example, root: null);
    }

    /// <summary>What the SDK makes of the body; null where it is not asked: of a version that it does not know, a call that goes elsewhere, a stream, or what is no JSON.</summary>
    internal SdkTestimony? Hear(ApiPage page, TypedBody body)
    {
        if (!AsksSdk || page.Version != TypedClient.Version || page.IsElsewhere(body.Example) || body.Reading.Root is null || (body.IsResponse && page.ReturnsStream()))
        {
            return null;
        }

        if (!_testimonies.TryGetValue(body.Example, out var testimony))
        {
            testimony = TypedClient.Read(body.Body.Text, body.Values, Types);
            _testimonies.Add(body.Example, testimony);
        }

        return testimony;
    }

    /// <summary>The rows of the request body's table.</summary>
    internal ImmutableArray<BodyParameter> ParametersOf(ApiPage page) => Operation?.Parameters ?? page.RequestBody?.Parameters ?? [];

    /// <summary>True where pages and metadata disagree on the property's type.</summary>
    internal bool IsDisputed(PropertyDefinition property) => Disputes.Of(Types).Contains(property.Sources[0].Span);

    private DeclaredBody Declared(ApiPage page, Example example, JsonReading reading)
    {
        if (example is ResponseExample response)
        {
            return SubjectOf(page, response, reading.Root).Declared;
        }

        if (page.IsElsewhere(example))
        {
            return new DeclaredBody.Unknown();
        }

        var represented = Operation?.RequestType ?? page.RequestBody?.RepresentedType;
        return DeclaredBody.OfRequest(ParametersOf(page), represented?.Value, Types, represented is { } name ? page.RequestBody?.LinkAt(name.Span) : null);
    }

    private ResponseSubject SubjectOf(ApiPage page, ResponseExample example, JsonTree? root)
        => _subjects[example] = page.IsElsewhere(example) ? new ResponseSubject() : ResponseSubject.Of(example, page.Response, root, Types);
}
