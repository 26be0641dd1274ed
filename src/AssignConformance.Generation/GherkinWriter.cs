using System.Collections.Immutable;
using System.Text;

namespace AssignConformance.Generation;

/// <summary>Lays out a feature file (Gherkin 6+): two spaces a level, a blank line between scenarios, aligned tables.</summary>
internal sealed class GherkinWriter
{
    private readonly StringBuilder _text = new();

    public void Comment(string text) => Line(0, "# " + text);

    public void Feature(string name, IEnumerable<string> tags, IEnumerable<string> description)
    {
        Tags(0, tags);
        Line(0, "Feature: " + OneLine(name));
        foreach (var line in description)
        {
            Line(1, OneLine(line));
        }
    }

    public void Background(string step)
    {
        _text.Append('\n');
        Line(1, "Background:");
        Line(2, step);
    }

    public void Scenario(string name, IEnumerable<string> tags, IEnumerable<string> steps) => Scenario("Scenario", name, tags, steps);

    public void Outline(
        string name, IEnumerable<string> tags, IEnumerable<string> steps, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        Scenario("Scenario Outline", name, tags, steps);
        _text.Append('\n');
        Line(2, "Examples:");
        Table([header, .. rows]);
    }

    public override string ToString() => _text.ToString();

    private void Scenario(string keyword, string name, IEnumerable<string> tags, IEnumerable<string> steps)
    {
        _text.Append('\n');
        Tags(1, tags);
        Line(1, $"{keyword}: {OneLine(name)}");
        foreach (var step in steps)
        {
            Line(2, step);
        }
    }

    private void Table(ImmutableArray<ImmutableArray<string>> rows)
    {
        var cells = rows.Select(row => row.Select(Cell).ToImmutableArray()).ToImmutableArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length)).ToImmutableArray();
        foreach (var row in cells)
        {
            Line(3, "| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
        }
    }

    private void Tags(int level, IEnumerable<string> tags) => Line(level, string.Join(' ', tags.Select(tag => "@" + Tag(tag))));

    private void Line(int level, string text) => _text.Append(' ', level * 2).Append(text).Append('\n');

    private static string Tag(string text) => string.Concat(text.Select(character => char.IsWhiteSpace(character) || character is '@' or '#' ? '-' : character));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>A table cell: the pipe, the backslash and line ends are escaped.</summary>
    private static string Cell(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");
}
