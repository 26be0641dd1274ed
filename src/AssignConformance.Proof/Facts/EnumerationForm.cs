using AssignConformance.Model.Types;

namespace AssignConformance.Proof.Facts;

/// <summary>Values of enumerations: names, with commas between flags.</summary>
internal static class EnumerationForm
{
    /// <summary>True where the text is a member, or for flags several; of an enumeration whose members nobody lists every text is one.</summary>
    public static bool Has(TypeDefinition.Enumeration type, string text)
        => type.Members.IsEmpty || Parts(text, type.IsFlags).All(part => type.Members.Any(member => member.Name == part));

    private static IEnumerable<string> Parts(string text, bool isFlags) => isFlags ? text.Split(',').Select(part => part.TrimStart(' ')) : [text];
}
