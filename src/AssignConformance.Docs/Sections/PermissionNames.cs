using System.Collections.Immutable;

namespace AssignConformance.Docs.Sections;

/// <summary>Finds permission names (<c>DeviceManagementApps.ReadWrite.All</c>) in a text.</summary>
internal static class PermissionNames
{
    /// <param name="isJustTheList">True where the text holds names, commas and spaces, and nothing else.</param>
    public static ImmutableArray<string> Read(string text, out bool isJustTheList)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        isJustTheList = true;
        foreach (var part in text.Split([',', ' ', ';', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Trim('.', '*', '(', ')', ':');
            if (IsName(name))
            {
                names.Add(name);
                isJustTheList &= name.Length == part.Length;
            }
            else
            {
                isJustTheList = false;
            }
        }

        isJustTheList &= names.Count > 0;
        return names.ToImmutable();
    }

    /// <summary>Two or more words, joined by dots; a word has letters, digits, <c>-</c> and <c>_</c>, and the first more than one letter (so that "e.g" is none).</summary>
    private static bool IsName(string text)
    {
        var words = text.Split('.');
        return words.Length >= 2
            && words[0].Length > 1
            && words.All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            && words.All(word => char.IsAsciiLetter(word[0]));
    }
}
