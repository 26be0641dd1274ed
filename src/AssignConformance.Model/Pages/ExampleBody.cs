using AssignConformance.Model.Json;

namespace AssignConformance.Model.Pages;

/// <summary>The body of an example, trimmed of blank lines around it, with LF line ends.</summary>
/// <param name="Text">The text as on the page.</param>
/// <param name="Start">The place of the text's first character; the following lines of the body begin behind <see cref="Indent"/> of the page's following lines.</param>
public sealed record ExampleBody(string Text, SourceSpan Start)
{
    /// <summary>Columns by which the fence is indented on the page (within a list); the text lacks them.</summary>
    public int Indent { get; init; }

    /// <summary>Reads the body as JSON, anew at each call: pages are many and bodies are read by few.</summary>
    public JsonReading ReadJson() => JsonText.Read(Text);

    /// <summary>The place on the page of a stretch of the body.</summary>
    public SourceSpan Locate(TextPosition from, TextPosition to) => new(
        Start.File,
        Start.Line + from.Line - 1,
        from.Line == 1 ? Start.Column + from.Column - 1 : from.Column + Indent,
        Start.Line + to.Line - 1,
        to.Line == 1 ? Start.Column + to.Column - 1 : to.Column + Indent);
}
