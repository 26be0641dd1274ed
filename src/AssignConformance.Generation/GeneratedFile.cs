namespace AssignConformance.Generation;

/// <summary>A file as generation wants it: UTF-8 without byte order mark, <c>\n</c> line ends.</summary>
/// <param name="Path">Below the output folder, with <c>/</c> as separator: <c>features/v1.0/x-assign.feature</c>.</param>
public sealed record GeneratedFile(string Path, string Text);
