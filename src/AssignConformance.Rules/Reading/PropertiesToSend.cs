using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>Whether a page tells its reader to send a property, whatever the type's own page says of it.</summary>
internal static class PropertiesToSend
{
    /// <summary>
    /// True where a row names the property, as the end of a path (<c>files/fileName</c>) or alone where the root does not send that name, or something
    /// within it; where the row of the parameter that holds it speaks of it; where the text writes its name as code; or where the Request body section links to it by its name.
    /// </summary>
    public static bool Has(ApiPage page, TypedValue value)
    {
        var name = value.Member!.Name;
        return page.CodeNames.Contains(name)
            || page.RequestBody is { } section
            && (section.Parameters.Any(row => IsNamedBy(row, value) || SpeaksOf(row, value))
                || section.OtherTypes.Any(link => link.Name == name));
    }

    private static bool IsNamedBy(BodyParameter row, TypedValue value)
    {
        var path = row.Name.Split('/');
        return (path.Length > 1 || (RootOf(value) as JsonTree.Object)?.Find(row.Name) is null)
            && (path.Contains(value.Member!.Name, StringComparer.Ordinal) || (value.Value as JsonTree.Object)?.Find(path[^1]) is not null);
    }

    private static JsonTree RootOf(TypedValue value)
    {
        while (value.Owner is { } owner)
        {
            value = owner;
        }

        return value.Value;
    }

    private static bool SpeaksOf(BodyParameter row, TypedValue value)
        => value.Pointer.StartsWith(JsonPointer.Member("", row.Name) + "/", StringComparison.Ordinal) && HasWord(row.Description, value.Member!.Name);

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (IsBoundary(text, at - 1) && IsBoundary(text, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBoundary(string text, int at) => at < 0 || at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]);
}
