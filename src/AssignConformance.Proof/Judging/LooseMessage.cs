using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Model.Wire;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Says why nothing forbids a changed message.</summary>
internal static class LooseMessage
{
    /// <summary>The reason of a response with that change, and the declaration that it is about where there is one.</summary>
    public static (string Looseness, PropertyDefinition? Declared) OfResponse(ProofSubject subject, GraphResponse changed, Change change) => change switch
    {
        Change.Status => (Looseness.SeveralStatusCodes, null),
        Change.Reason => (changed.ReasonPhrase.Length == 0 ? Looseness.ReasonOmissible : Looseness.ReasonUndocumented, null),
        Change.Field { Name: var name } => (OfField(name, subject.Example.ResponseHeaders.Any(field => MediaType.AreSame(field.Name, name)), Looseness.FieldUndocumented), null),
        Change.Bytes bytes => (OfBytes(bytes, PromisedBody.OfResponse(subject)), null),
        Change.Value value => new LooseBody(JsonText.Read(subject.Response.Body).Root!, PromisedBody.OfResponse(subject), subject.Types, subject.Example.IsShortened).Of(value),
        _ => (Looseness.SameMessage, null),
    };

    /// <summary>The reason of a request with that change, and the declaration that it is about where there is one.</summary>
    public static (string Looseness, PropertyDefinition? Declared) OfRequest(ProofSubject subject, Change change) => change switch
    {
        Change.Path => (Looseness.OtherPath, null),
        Change.Field { Name: var name } when MediaType.AreSame(name, MediaType.Field) && PromisedBody.OfRequest(subject).IsOpaque => (Looseness.OpaqueBody, null),
        Change.Field { Name: var name } => (OfField(name, isDocumented: false, Looseness.OptionalField), null),
        Change.Bytes bytes => (PromisedBody.OfRequest(subject) is BodyPromise.Unsaid ? Looseness.BodyUndocumented : OfBytes(bytes, PromisedBody.OfRequest(subject)), null),
        Change.Value value => new LooseBody(JsonText.Read(subject.Request.Body!.Value).Root!, PromisedBody.OfRequest(subject), subject.Types, isShortened: null).Of(value),
        _ => (Looseness.SameMessage, null),
    };

    private static string OfField(string name, bool isDocumented, string otherwise)
        => MediaType.AreSame(name, MediaType.Field) ? Looseness.MediaTypeParameter : isDocumented ? Looseness.FieldValue : otherwise;

    private static string OfBytes(Change.Bytes bytes, BodyPromise promise)
        => bytes.IsSameValue ? Looseness.SameMessage : promise.IsOpaque ? Looseness.OpaqueBody : Looseness.BodyNotShown;
}
