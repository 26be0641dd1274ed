namespace AssignConformance.Comparison;

/// <summary>The same thing in both folders; null where one of them does not have it.</summary>
internal sealed record Pair<T>(T? Base, T? Head)
    where T : class;
