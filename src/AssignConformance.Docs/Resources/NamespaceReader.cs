using AssignConformance.Docs.Source;
using AssignConformance.Model;

namespace AssignConformance.Docs.Resources;

/// <summary>Reads the line <c>Namespace: microsoft.graph</c>.</summary>
internal static class NamespaceReader
{
    private const string Key = "Namespace:";

    /// <summary>The first such line's namespace, or null where the page has none.</summary>
    public static Located<string>? Read(SourceMap map)
    {
        for (var line = 1; line <= map.LineCount; line++)
        {
            var text = map.Line(line);
            if (text.StartsWith(Key, StringComparison.OrdinalIgnoreCase) && text[Key.Length..].Trim() is var name && ResourceSubject.IsTypeName(name))
            {
                var column = Key.Length + (text.Length - Key.Length - text[Key.Length..].TrimStart().Length) + 1;
                return new Located<string>(name.ToString(), SourceSpan.InLine(map.File, line, column, name.Length));
            }
        }

        return null;
    }
}
