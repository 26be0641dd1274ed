using System.Collections.Immutable;

namespace AssignConformance.Tenant.Cleaning;

/// <summary>What clean-up did.</summary>
/// <param name="Deleted">Paths of objects that are gone: their GET answered 404.</param>
/// <param name="Left">What may still be there. Not empty: AC9005, exit code 5.</param>
public sealed record CleanUpResult(ImmutableArray<string> Deleted, ImmutableArray<LeftOver> Left)
{
    public static CleanUpResult Nothing { get; } = new([], []);

    public bool IsComplete => Left.IsEmpty;

    public CleanUpResult And(CleanUpResult other) => new([.. Deleted, .. other.Deleted], [.. Left, .. other.Left]);
}

/// <summary>Something that may still be in the tenant.</summary>
/// <param name="Path">The object's path, or its collection's where nobody knows its id.</param>
/// <param name="Name">The name that it was given.</param>
/// <param name="Reason">Why it could not be taken away.</param>
public sealed record LeftOver(string Path, string Name, string Reason);
