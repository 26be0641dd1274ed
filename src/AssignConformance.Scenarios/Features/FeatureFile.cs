namespace AssignConformance.Scenarios.Features;

/// <summary>A feature file's text.</summary>
/// <param name="Path">Below <c>features/</c>, with <c>/</c> as separator.</param>
public sealed record FeatureFile(string Path, string Text);
