using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads a request anew and lists every way in which it contradicts the page: what a strict stub made from the page must refuse.</summary>
internal static class RequestReading
{
    private const string Authorization = "Authorization";

    public static IEnumerable<Contradiction> Contradictions(ProofSubject subject, GraphRequest request)
        => Line(subject, request).Concat(Token(subject, request)).Concat(Fields(subject, request)).Concat(Body(subject, request));

    private static IEnumerable<Contradiction> Line(ProofSubject subject, GraphRequest request)
    {
        var operation = subject.Contract.Operation;
        var place = Fact.At(operation.Paths.IsEmpty ? null : operation.Paths[0].Span);
        if (request.Method != operation.Method)
        {
            yield return new Contradiction(ContradictionKind.Method, "", $"the page says {operation.Method}{place}");
        }

        var path = DocumentedPath.WithoutQuery(request.Target);
        if (path != DocumentedPath.WithoutQuery(subject.Request.Target) && DocumentedPath.Find(subject.Contract, path) is null)
        {
            yield return new Contradiction(ContradictionKind.Path, "", $"the page says {string.Join(" or ", subject.Contract.Paths().Take(1))}{place}");
        }
    }

    private static IEnumerable<Contradiction> Token(ProofSubject subject, GraphRequest request)
    {
        if (request.Authenticated)
        {
            yield break;
        }

        var operation = subject.Contract.Operation;
        var row = operation.Headers.FirstOrDefault(header => MediaType.AreSame(header.Name, Authorization));
        yield return new Contradiction(ContradictionKind.Token, Authorization, row is not null
            ? $"the page asks for {Authorization}: Bearer{Fact.At(row.Span)}"
            : "every operation asks for a bearer token (RFC 6750), by which permissions are told");
    }

    /// <summary>A field whose row says that it is required is given; Authorization and Content-Type have their own rules.</summary>
    private static IEnumerable<Contradiction> Fields(ProofSubject subject, GraphRequest request)
        => subject.Contract.Operation.Headers
            .Where(row => Remark.IsRequired(row.Value) && !MediaType.AreSame(row.Name, Authorization) && !MediaType.AreSame(row.Name, MediaType.Field)
                && !request.Headers.Any(field => MediaType.AreSame(field.Name, row.Name)))
            .Select(row => new Contradiction(ContradictionKind.FieldMissing, row.Name, $"the page says that {row.Name} is required{Fact.At(row.Span)}"));

    private static IEnumerable<Contradiction> Body(ProofSubject subject, GraphRequest request)
    {
        var promise = PromisedBody.OfRequest(subject);
        if (promise is BodyPromise.Unsaid)
        {
            return [];
        }

        if (request.Body is not { IsEmpty: false } body)
        {
            // An empty file is a file; and what one example leaves out, another may.
            return promise is BodyPromise.NotShown or BodyPromise.Opaque || subject.Contract.Examples.Any(example => example.RequestBody is null) ? [] : [new Contradiction(ContradictionKind.NotJson, "", $"the page asks for a body{Fact.At(subject.Example.RequestBody?.Place)}")];
        }

        var rules = new ObjectRules(AdmitsUnknown: false, AsksForPromised: false);
        return TypeOfBody(subject, request, promise).Concat(BodyReading.Contradictions(body, promise, subject.Types, rules)).Concat(Missing(subject, body, promise)).Concat(Scalar(subject, body, promise));
    }

    /// <summary>A body whose type no page describes is an object or an array all the same: OData sends no other (JSON Format 4.01 §4, §7).</summary>
    private static IEnumerable<Contradiction> Scalar(ProofSubject subject, ReadOnlyMemory<byte> body, BodyPromise promise)
        => promise is BodyPromise.AnyJson && subject.Contract.Request is null && JsonText.Read(body).Root is { } root and not (JsonTree.Object or JsonTree.Array)
            ? [new Contradiction(ContradictionKind.JsonType, "", $"the page shows an object{Fact.At(subject.Example.RequestBody?.Place)}")]
            : [];

    /// <remarks>The media type of bytes that a page shows is an example as they are: a file may be of another.</remarks>
    private static IEnumerable<Contradiction> TypeOfBody(ProofSubject subject, GraphRequest request, BodyPromise promise)
    {
        if (promise.IsOpaque)
        {
            yield break;
        }

        var documented = MediaType.OfRequest(subject.Example);
        var actual = request.Headers.FirstOrDefault(field => MediaType.AreSame(field.Name, MediaType.Field))?.Value;
        if (!MediaType.AreSame(MediaType.Of(actual), documented))
        {
            yield return new Contradiction(ContradictionKind.MediaType, MediaType.Field, $"the page's request body is {documented}");
        }
    }

    private static IEnumerable<Contradiction> Missing(ProofSubject subject, ReadOnlyMemory<byte> body, BodyPromise promise)
        => JsonText.Read(body).Root is JsonTree.Object root
            ? RequiredMembers.Of(subject.Contract.Operation, promise is BodyPromise.NotShown { Promise: var inner } ? inner : promise, subject.Types)
                .Where(property => root.Find(property.Name) is null)
                .Select(property => new Contradiction(ContradictionKind.ParameterMissing, JsonPointer.Member("", property.Name), $"{Fact.Of(property)} must be given"))
            : [];
}
