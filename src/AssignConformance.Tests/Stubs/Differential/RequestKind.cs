namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>What a request tries.</summary>
internal enum RequestKind
{
    Documented,
    WithoutToken,
    NotJson,
    MediaType,
    OtherMediaType,
    OtherVerb,
    BrokenTypes,
    NearMiss,
    EncodedPath,
    RawSegment,
    EncodedSegment,
    Query,
    FieldCase,
    Gzip,
    Chunked,
    EmptyBody,
    Utf8,
    Large,
    Fuzzed,
}
