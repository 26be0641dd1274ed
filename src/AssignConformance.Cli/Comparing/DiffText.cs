using System.Text;
using AssignConformance.Comparison;

namespace AssignConformance.Cli.Comparing;

/// <summary>Changes for people at a terminal.</summary>
internal static class DiffText
{
    /// <summary>Each class with its subjects, each change with both places below it; then the counts.</summary>
    /// <param name="withEditorial">Whether editorial changes are listed, or only counted.</param>
    public static string Render(DiffResult diff, bool withEditorial)
    {
        var text = new StringBuilder();
        foreach (var changes in diff.Changes.GroupBy(change => change.Kind.Class).Where(changes => withEditorial || changes.Key != ChangeClass.Editorial))
        {
            text.Append(changes.Key.ToString().ToLowerInvariant()).Append(":\n");
            foreach (var subject in changes.GroupBy(change => change.Subject, StringComparer.Ordinal))
            {
                text.Append("  ").Append(subject.Key).Append('\n');
                foreach (var change in subject)
                {
                    text.Append("    ").Append(change.Kind.Name).Append(": ").Append(change.Message).Append('\n');
                    Place(text, "base", diff.Base, change.Base);
                    Place(text, "head", diff.Head, change.Head);
                }
            }

            text.Append('\n');
        }

        var isCut = !withEditorial && diff.Of(ChangeClass.Editorial).Any();
        return text.Append(diff.Counts).Append(isCut ? "; --all lists the editorial ones.\n" : ".\n").ToString();
    }

    private static void Place(StringBuilder text, string side, ComparedFolder folder, Model.SourceSpan? place)
    {
        if (place is { } known)
        {
            text.Append("      ").Append(side).Append(' ').Append(folder.Show(known)).Append('\n');
        }
    }
}
