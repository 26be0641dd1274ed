using AssignConformance.Model;

namespace AssignConformance.Comparison;

/// <summary>Something that is documented otherwise than before.</summary>
/// <param name="Subject">The operation (<c>POST /v1.0/users</c>) or type (<c>v1.0 user</c>) that it is about.</param>
/// <param name="Message">What has changed, with both values where there are two.</param>
/// <param name="Base">Where it was, below the base folder; null where it was nowhere.</param>
/// <param name="Head">Where it is, below the head folder; null where it is nowhere.</param>
public sealed record ApiChange(ChangeKind Kind, string Subject, string Message, SourceSpan? Base, SourceSpan? Head);
