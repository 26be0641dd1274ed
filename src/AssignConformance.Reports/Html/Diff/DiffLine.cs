namespace AssignConformance.Reports.Html.Diff;

/// <summary>A line of two JSON values told as one tree.</summary>
/// <param name="Depth">Levels of indentation.</param>
public sealed record DiffLine(int Depth, string Text, DiffKind Kind);
