using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>Reads from the page's facts what a body must be.</summary>
internal static class PromisedBody
{
    public const string Value = "value";

    public static BodyPromise OfResponse(ProofSubject subject)
    {
        var (example, type) = (subject.Example, subject.Contract.Response?.Type);
        if (example.ResponseBody is not null)
        {
            return !MediaType.IsJson(MediaType.OfResponse(example)) ? new BodyPromise.Opaque() : Typed(subject, type);
        }

        return type is null || example.StatusCode is 204 or 205 or 304 ? new BodyPromise.None() : new BodyPromise.NotShown(Typed(subject, type));
    }

    public static BodyPromise OfRequest(ProofSubject subject)
    {
        var (operation, shown) = (subject.Contract.Operation, subject.Example.RequestBody is not null);
        if (subject.Contract.Request is not { } contract)
        {
            return !shown ? new BodyPromise.Unsaid() : !IsJson(subject) ? new BodyPromise.Opaque() : AtSamePath(subject).All(ShowsMembers) ? new BodyPromise.AnyJson() : new BodyPromise.Unsaid();
        }

        BodyPromise promise = !IsJson(subject) ? new BodyPromise.Opaque()
            : operation.RequestType is { } type
            ? contract.Type is null ? new BodyPromise.AnyJson() : new BodyPromise.Instance(Slot("", contract.Type, type.Span))
            : new BodyPromise.Parameters(RequestParameters.Of(operation, subject.Types));
        return shown ? promise : new BodyPromise.NotShown(promise);
    }

    /// <summary>A single value below a request, or what is no JSON, is a slip of the page, or part of the response: OData sends objects and arrays. A page that shows such a thing once at a path asks for no body there.</summary>
    private static bool ShowsMembers(ContractExample example) => example.RequestBody is { } shown && JsonText.Read(shown.Text).Root is JsonTree.Object or JsonTree.Array;

    private static IEnumerable<ContractExample> AtSamePath(ProofSubject subject)
    {
        string? Template(ContractExample example) => DocumentedPath.Find(subject.Contract, DocumentedPath.WithoutQuery(example.Target));
        var own = Template(subject.Example);
        return subject.Contract.Examples.Where(example => Template(example) == own);
    }

    private static bool IsJson(ProofSubject subject) => MediaType.IsJson(MediaType.OfRequest(subject.Example));

    private static BodyPromise Typed(ProofSubject subject, TypeReference? type)
    {
        if (type is null)
        {
            return new BodyPromise.AnyJson();
        }

        var span = subject.Contract.Operation.ResponseType?.Span;
        if (type.IsCollection || type.IsPrimitive || subject.Types.Find(type.Name) is TypeDefinition.Enumeration)
        {
            return new BodyPromise.Envelope(Slot(Value, type, span), IsOmissible: false);
        }

        return IsShownWrapped(subject, type) ? new BodyPromise.Envelope(Slot(Value, type, span), IsOmissible: true) : new BodyPromise.Instance(Slot("", type, span));
    }

    /// <summary>The page shows nothing but an object in <c>value</c>, and the type has no such property.</summary>
    private static bool IsShownWrapped(ProofSubject subject, TypeReference type)
        => !(subject.Types.Find(type.Name) is TypeDefinition.Structured structured && subject.Types.AllProperties(structured).Any(property => property.Name == Value))
            && subject.Example.ResponseBody is { } shown
            && JsonText.Read(shown.Text).Root is JsonTree.Object root
            && root.Find(Value)?.Value is JsonTree.Object
            && root.Members.All(member => member.Name == Value || Annotations.IsName(member.Name));

    private static PropertyDefinition Slot(string name, TypeReference type, SourceSpan? span) => new()
    {
        Name = name,
        Type = type,
        IsNullable = false,
        Sources = span is { } place ? [new Provenance(ProvenanceKind.Page, place)] : [],
    };
}
