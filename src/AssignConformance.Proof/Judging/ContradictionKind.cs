namespace AssignConformance.Proof.Judging;

/// <summary>What can be contradicted. Of two contradictions of one kind at one place the second says nothing new.</summary>
internal enum ContradictionKind
{
    Status,
    Reason,
    FieldMissing,
    MediaType,
    BodyNotAllowed,
    BodyAnnounced,
    BodyMissing,
    NotJson,
    DoubledName,
    EnvelopeMissing,
    JsonType,
    NullValue,
    Range,
    Form,
    Member,
    PropertyMissing,
    ParameterMissing,
    PropertyUnknown,
    TypeMissing,
    TypeName,
    TypeHash,
    ContextForm,
    ContextVersion,
    ContextCount,
    ContextType,
    Method,
    Path,
    Token,
}
