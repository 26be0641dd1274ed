using System.Globalization;
using System.Text;
using AssignConformance.Comparison;
using AssignConformance.Model;

namespace AssignConformance.Cli.Comparing;

/// <summary>Changes for a pull request's comment.</summary>
internal static class DiffMarkdown
{
    /// <summary>A table a class; editorial changes folded away.</summary>
    public static string Render(DiffResult diff)
    {
        var text = new StringBuilder("## ").Append(diff.Counts).Append('\n');
        foreach (var changes in diff.Changes.GroupBy(change => change.Kind.Class))
        {
            var isFolded = changes.Key == ChangeClass.Editorial;
            text.Append(isFolded ? "\n<details><summary>Editorial</summary>\n" : $"\n### {changes.Key}\n");
            text.Append("\n| operation or type | change | base | head |\n|---|---|---|---|\n");
            foreach (var change in changes)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{change.Subject}` | {Cell(change.Message)} (`{change.Kind.Name}`) | {Place(change.Base)} | {Place(change.Head)} |\n");
            }

            text.Append(isFolded ? "\n</details>\n" : "");
        }

        return text.ToString();
    }

    /// <summary>Text of pages within a table: what Markdown or HTML would read otherwise is escaped.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var character in text)
        {
            cell.Append(character is '\n' or '\r' ? " " : character is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '\\' ? $"\\{character}" : character.ToString());
        }

        return cell.ToString();
    }

    private static string Place(SourceSpan? span) => span is { } place ? string.Create(CultureInfo.InvariantCulture, $"`{place.File}:{place.Line}`") : "";
}
