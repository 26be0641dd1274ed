using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads a response anew and lists every way in which it contradicts the page.</summary>
internal static class ResponseReading
{
    /// <summary>Fields that transport, caches and diagnostics set by themselves, whatever an example shows.</summary>
    public static readonly FrozenSet<string> NobodysPromise = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date", "Server", "Cache-Control", "Vary", "Strict-Transport-Security", "request-id", "client-request-id", "x-ms-ags-diagnostic", "OData-Version");

    public static IEnumerable<Contradiction> Contradictions(ProofSubject subject, GraphResponse response)
    {
        var promise = PromisedBody.OfResponse(subject);
        return Status(subject, response).Concat(Reason(subject, response)).Concat(Fields(subject, response)).Concat(Body(subject, response, promise));
    }

    /// <summary>The status codes that answer the example: the one that it shows or, where the page shows no response, those that its prose names.</summary>
    public static ImmutableArray<int> StatusCodes(ProofSubject subject)
        => Fact.StatusLine(subject.Contract, subject.Example) is null && !subject.Contract.Operation.StatusCodes.IsEmpty
            ? [.. subject.Contract.Operation.StatusCodes.Select(code => code.Value)]
            : [subject.Example.StatusCode];

    private static IEnumerable<Contradiction> Status(ProofSubject subject, GraphResponse response)
    {
        var documented = StatusCodes(subject);
        if (!documented.Contains(response.StatusCode))
        {
            var place = Fact.StatusLine(subject.Contract, subject.Example) ?? (subject.Contract.Operation.StatusCodes.IsEmpty ? null : subject.Contract.Operation.StatusCodes[0].Span);
            yield return new Contradiction(ContradictionKind.Status, "", $"the page says {string.Join(" or ", documented.Select(code => code.ToString(CultureInfo.InvariantCulture)))}{Fact.At(place)}");
        }
    }

    private static IEnumerable<Contradiction> Reason(ProofSubject subject, GraphResponse response)
    {
        if (subject.Example.ReasonPhrase is { Length: > 0 } documented && response.ReasonPhrase is { Length: > 0 } actual && actual != documented)
        {
            yield return new Contradiction(ContradictionKind.Reason, "", $"the page says \"{documented}\"{Fact.At(Fact.StatusLine(subject.Contract, subject.Example))}");
        }
    }

    /// <summary>The value of a field that an example shows is an example; that the field is sent is not.</summary>
    private static IEnumerable<Contradiction> Fields(ProofSubject subject, GraphResponse response)
        => subject.Example.ResponseHeaders
            .Where(field => !NobodysPromise.Contains(field.Name) && !MediaType.AreSame(field.Name, MediaType.Field) && response.Header(field.Name) is null)
            .Select(field => new Contradiction(ContradictionKind.FieldMissing, field.Name, $"the page shows the field {field.Name}{Fact.At(field.Span)}"));

    private static IEnumerable<Contradiction> Body(ProofSubject subject, GraphResponse response, BodyPromise promise)
    {
        if (promise is BodyPromise.None || (promise is BodyPromise.NotShown && response.Body.IsEmpty))
        {
            return NoBody(subject, response);
        }

        if (response.Body.IsEmpty)
        {
            return [new Contradiction(promise is BodyPromise.Opaque ? ContradictionKind.BodyMissing : ContradictionKind.NotJson, "", $"the page shows a body{Fact.At(subject.Example.ResponseBody?.Place)}")];
        }

        var rules = new ObjectRules(AdmitsUnknown: true, AsksForPromised: !subject.Example.IsShortened);
        return TypeOfBody(subject, response)
            .Concat(BodyReading.Contradictions(response.Body, promise, subject.Types, rules))
            .Concat(promise is not BodyPromise.Opaque && JsonText.Read(response.Body).Root is { } root ? Control(subject, root) : []);
    }

    /// <summary>What the body says about itself.</summary>
    private static IEnumerable<Contradiction> Control(ProofSubject subject, JsonTree root)
    {
        var documented = subject.Example.ResponseBody is { } shown ? JsonText.Read(shown.Text).Root : null;
        return ContextReading.Contradictions(root, subject.Request.Target.Split('/', '?')[1], subject.Contract.Response?.Type, subject.Types, documented)
            .Concat(documented is null ? [] : HashReading.Contradictions(root, documented, ""));
    }

    private static IEnumerable<Contradiction> TypeOfBody(ProofSubject subject, GraphResponse response)
    {
        var documented = MediaType.OfResponse(subject.Example);
        if (!MediaType.AreSame(MediaType.Of(response.Header(MediaType.Field)), documented))
        {
            yield return new Contradiction(ContradictionKind.MediaType, MediaType.Field, $"the page's body is {documented}{Fact.At(subject.Example.ResponseBody?.Place)}");
        }
    }

    private static IEnumerable<Contradiction> NoBody(ProofSubject subject, GraphResponse response)
    {
        var place = Fact.At(Fact.StatusLine(subject.Contract, subject.Example));
        if (!response.Body.IsEmpty)
        {
            yield return new Contradiction(ContradictionKind.BodyNotAllowed, "", $"the page documents no body{place}");
        }

        if (long.TryParse(response.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0)
        {
            yield return new Contradiction(ContradictionKind.BodyAnnounced, "Content-Length", $"the page shows no body{place}, and a length announces one");
        }
    }
}
