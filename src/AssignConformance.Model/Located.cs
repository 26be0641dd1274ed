namespace AssignConformance.Model;

/// <summary>A fact together with the place it was read from.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span);
