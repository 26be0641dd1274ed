using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Templates by their text: most mappings share theirs, and each is compiled but once.</summary>
internal sealed class TemplateCache
{
    private readonly Dictionary<string, ResponseTemplate> _templates = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The text is not a template that can be rendered here.</exception>
    public ResponseTemplate Read(string text)
        => _templates.TryGetValue(text, out var template) ? template : _templates[text] = ResponseTemplate.Read(text);
}
