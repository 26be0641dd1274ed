namespace AssignConformance.Reports.Html;

/// <summary>A body that the report shows only the beginning of, for a file beside it.</summary>
/// <param name="Name">The file's path from the report, with <c>/</c>.</param>
/// <param name="Text">The whole body as the stream has it, invalid UTF-8 replaced.</param>
public sealed record BodyFile(string Name, string Text);
