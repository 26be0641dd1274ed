namespace AssignConformance.Docs.Source;

/// <summary>The page behind an INCLUDE that is there.</summary>
/// <param name="Path">Its path below the docs root, or as the INCLUDE names it where it lies elsewhere.</param>
/// <param name="Source">What could be read of it, or null.</param>
/// <param name="Fault">Why nothing could be read, or null.</param>
internal sealed record IncludedPage(string Path, PageSource? Source, string? Fault);
