namespace AssignConformance.Model.Pages;

/// <summary>What kind of unwritten text a placeholder is.</summary>
public enum PlaceholderKind
{
    /// <summary><c>TODO</c>: the generator's text that nobody replaced.</summary>
    ToDo,

    /// <summary>"Not yet documented".</summary>
    NotYetDocumented,
}

/// <summary>A text that says that something is still to be written.</summary>
public sealed record Placeholder(PlaceholderKind Kind, string Text, SourceSpan Span);
