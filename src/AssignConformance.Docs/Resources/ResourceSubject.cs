using AssignConformance.Model;

namespace AssignConformance.Docs.Resources;

/// <summary>What a resource page is about, as its heading says: "user resource type", "riskLevel enum type", "audio facet".</summary>
/// <param name="IsBare">The heading is the name and nothing else: it may be a word like any other ("Overview").</param>
internal sealed record ResourceSubject(Located<string> Name, bool IsEnumeration, bool IsBare)
{
    private static readonly string[] Nouns = ["resource", "resouce", "enum", "enumeration", "complex", "entity", "facet", "type"];

    /// <summary>The subject, or null where the heading names no single type.</summary>
    public static ResourceSubject? Read(Located<string>? heading)
    {
        if (heading is not { } given)
        {
            return null;
        }

        var words = given.Value.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !IsTypeName(words[0]) || (words.Length > 1 && !Nouns.Contains(words[1], StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        return new ResourceSubject(
            new Located<string>(words[0], given.Span),
            words.Length > 1 && words[1].StartsWith("enum", StringComparison.OrdinalIgnoreCase),
            IsBare: words.Length == 1);
    }

    /// <summary>A name, perhaps qualified: letters, digits, underscores and dots, a letter first.</summary>
    public static bool IsTypeName(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiLetter(word[0]) || word[^1] == '.')
        {
            return false;
        }

        foreach (var character in word)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
