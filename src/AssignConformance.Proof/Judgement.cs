namespace AssignConformance.Proof;

/// <summary>Whether the documentation forbids a mutant.</summary>
/// <param name="IsForbidden">The mutated message contradicts the documentation in a way in which the unmutated one does not.</param>
/// <param name="Reason">The fact that decides, with its place: <c>the page says 200 (beta/x-assign.md:41)</c>.</param>
/// <param name="Looseness">Of an allowed mutant: why it can't be forbidden, one of <see cref="Proof.Looseness.All"/>; null of a forbidden one.</param>
public sealed record Judgement(bool IsForbidden, string Reason, string? Looseness);
