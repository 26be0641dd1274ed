using System.Collections.Immutable;

namespace AssignConformance.Proof;

/// <summary>Why a contract lets a change pass: what would have to be said to make it stronger.</summary>
public static class Looseness
{
    public const string Shortened = "the response is declared shortened, so a missing property can't be noticed";
    public const string NotPromised = "no page promises that the property is returned unasked";
    public const string UnknownProperty = "a response may hold more than its type declares";
    public const string OpenType = "the type is open: it may hold more than it declares";
    public const string OtherValue = "the value is an example: another of its type is as good";
    public const string ListedValue = "the page lists values of a plain string, and no source declares them as an enumeration";
    public const string OtherLength = "no source says how many items a collection has";
    public const string Nullable = "the property is declared nullable";
    public const string NullabilityUnknown = "no source says whether the property is nullable";
    public const string TypeUnknown = "no source describes the type of the value";
    public const string ResponseTypeUnknown = "the page does not say of what type the body is";
    public const string TypeOmissible = "the declared type is concrete, so its name may be left out";
    public const string DerivedType = "another type derived from the declared one is as good";
    public const string HashNotShown = "the page itself writes the type's name without #";
    public const string HashInRequest = "a request's type names are read with and without #";
    public const string NotRequired = "no source says that it must be sent";
    public const string ReasonOmissible = "a reason phrase may be left out (RFC 9113)";
    public const string ReasonUndocumented = "the page shows no reason phrase";
    public const string SeveralStatusCodes = "the page names several status codes and shows no response";
    public const string MediaTypeParameter = "parameters of application/json have no effect (RFC 8259)";
    public const string FieldUndocumented = "the page says nothing of the header field";
    public const string FieldValue = "the header field's value is an example";
    public const string OptionalField = "no source says that the header field must be sent";
    public const string Annotation = "annotations are no part of the type";
    public const string OtherPath = "another documented path of the operation is as good";
    public const string OtherOperation = "another page documents other requests to this path";
    public const string BodyUndocumented = "the page documents no request body, and a server may pass over one";
    public const string BodyNotShown = "the page names a type of the body and shows none, so either may be";
    public const string OpaqueBody = "the body is not JSON, and the page says nothing of its bytes";
    public const string SameMessage = "the message says the same in other bytes";
    public const string AlreadyContradicts = "the unmutated message contradicts the documentation here already";

    /// <summary>All of them, so that figures can be grouped.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Shortened, NotPromised, UnknownProperty, OpenType, OtherValue, ListedValue, OtherLength, Nullable, NullabilityUnknown, TypeUnknown, ResponseTypeUnknown, TypeOmissible, DerivedType,
        HashNotShown, HashInRequest, NotRequired, ReasonOmissible, ReasonUndocumented, SeveralStatusCodes, MediaTypeParameter, FieldUndocumented, FieldValue, OptionalField,
        Annotation, OtherPath, OtherOperation, BodyUndocumented, BodyNotShown, OpaqueBody, SameMessage, AlreadyContradicts,
    ];
}
