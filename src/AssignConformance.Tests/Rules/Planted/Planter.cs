using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Findings;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>What became of a kind of fault.</summary>
/// <param name="Planted">Pages that it was planted in.</param>
/// <param name="Missed">A line each page on which a rule that had to find it did not.</param>
/// <param name="Noise">A line each finding that is new and not of the fault.</param>
internal sealed record Harvest(int Planted, ImmutableArray<string> Missed, ImmutableArray<string> Noise);

/// <summary>Plants a kind of fault in real pages, one page at a time, in memory, and looks what is found.</summary>
internal static class Planter
{
    /// <summary>Pages a group; the four groups are Intune and the others, v1.0 and beta.</summary>
    private const int PagesOfAGroup = 8;

    /// <summary>So many pages of a group are looked at: some kinds fit few.</summary>
    private const int LookedAt = 3000;

    public static Harvest Plant(Plant plant)
    {
        var outcomes = PlantingGround.Groups(plant.IsOfResources)
            .SelectMany(group => group.Take(LookedAt).Select(page => (Page: page, Fault: Place(plant, page))).Where(each => each.Fault is not null).Take(PagesOfAGroup))
            .Select(each => Check(plant, each.Page, each.Fault!))
            .ToList();
        return new Harvest(outcomes.Count, [.. outcomes.SelectMany(each => each.Missed)], [.. outcomes.SelectMany(each => each.Noise)]);
    }

    /// <summary>The first place where all that was found before can be told from what is new.</summary>
    private static PlantedFault? Place(Plant plant, SourcePage page)
        => plant.Places(page).FirstOrDefault(fault => fault.KeepsOthers
            ? !plant.Find(page).Any(finding => fault.Expected.Any(expected => IsOf(finding, expected)))
            : !plant.Find(page).Any(finding => finding.Span.Line >= fault.Edit.Span.Line && finding.Span.Line <= fault.Edit.Span.EndLine));

    private static (ImmutableArray<string> Missed, ImmutableArray<string> Noise) Check(Plant plant, SourcePage page, PlantedFault fault)
    {
        var text = fault.Edit.ApplyTo(page.Text);
        text = page.IsResource ? text : ContentLengths.Keep(page, text);
        var lines = text.Split('\n');
        var before = plant.Find(page).Select(finding => Key(finding, page.Text.Split('\n'), fault.Move is { } move ? move.Of(finding) : finding.Pointer)).CountBy(key => key).ToDictionary();
        var comparable = fault.Edit.IsWithinLine ? [.. lines.Select((line, index) => index == fault.Edit.Span.Line - 1 ? page.Line(index + 1) : line)] : lines;
        var found = new List<Finding>();
        foreach (var finding in plant.Find(page, text).OrderBy(finding => fault.Expected.Any(expected => IsOf(finding, expected))))
        {
            var key = Key(finding, comparable, finding.Pointer);
            if (before.TryGetValue(key, out var count) && count > 0)
            {
                before[key] = count - 1;
            }
            else
            {
                found.Add(finding);
            }
        }

        return (
            [.. fault.Expected.Where(expected => !found.Exists(finding => IsOf(finding, expected))).Select(expected => Write(page, expected.Line, expected.Rule, lines))],
            [.. found.Where(finding => !fault.Expected.Any(expected => IsOf(finding, expected))).Select(finding => $"{Write(page, finding.Span.Line, finding.Rule.Id, lines)}: {finding.Message}")]);
    }

    private static bool IsOf(Finding finding, (string Rule, int Line) expected) => finding.Rule.Id == expected.Rule && finding.Span.Line == expected.Line;

    /// <summary>What stays of a finding when lines move.</summary>
    private static (string Rule, string File, string Line, string? Pointer) Key(Finding finding, string[] lines, string? pointer)
        => (finding.Rule.Id, finding.Span.File, lines.ElementAtOrDefault(finding.Span.Line - 1) ?? "", pointer);

    private static string Write(SourcePage page, int line, string rule, string[] lines)
        => string.Create(CultureInfo.InvariantCulture, $"{page.Path}:{line} {rule} [{lines.ElementAtOrDefault(line - 1)?.Trim()}]");
}
