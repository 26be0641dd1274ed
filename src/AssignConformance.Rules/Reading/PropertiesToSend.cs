using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>Whether a page tells its reader to send a property, whatever the type's own page says of it.</summary>
internal static class PropertiesToSend
{
    /// <summary>
    /// True where a row names the property, alone or as the end of a path (<c>files/fileName</c>), or something within it; where the row of the
    /// parameter that holds it speaks of it; where the text writes its name as code; or where the Request body section links to it by its name.
    /// </summary>
    public static bool Has(ApiPage page, TypedValue value)
    {
        var name = value.Member!.Name;
        return page.CodeNames.Contains(name)
            || page.RequestBody is { } section
            && (section.Parameters.Any(row => Segments(row).Contains(name, StringComparer.Ordinal) || HoldsRow(value, row) || SpeaksOf(row, value))
                || section.OtherTypes.Any(link => link.Name == name));
    }

    private static string[] Segments(BodyParameter row) => row.Name.Split('/');

    private static bool HoldsRow(TypedValue value, BodyParameter row)
        => value is { Owner.Pointer: not "", Value: JsonTree.Object holder } && holder.Find(Segments(row)[^1]) is not null;

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
