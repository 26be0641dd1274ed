namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>What a request tries.</summary>
internal enum RequestKind
{
    Documented,
    WithoutToken,
    NotJson,
    MediaType,
    OtherVerb,
    BrokenTypes,
    NearMiss,
    EncodedPath,
    Query,
    FieldCase,
    Gzip,
    Chunked,
    EmptyBody,
    Utf8,
    Large,
    Fuzzed,
}
