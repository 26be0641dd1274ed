namespace AssignConformance.Proof.Judging;

/// <summary>A way in which a message contradicts the documentation.</summary>
/// <param name="Kind">What is contradicted.</param>
/// <param name="Place">A JSON Pointer (of a missing member: where it would stand), a header field's name, or empty.</param>
/// <param name="Sentence">The fact with its place.</param>
internal sealed record Contradiction(ContradictionKind Kind, string Place, string Sentence);
