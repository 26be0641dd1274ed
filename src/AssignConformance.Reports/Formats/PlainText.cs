using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>A scenario, and what concerns the run itself, in plain text: for formats that have no more.</summary>
internal static class PlainText
{
    /// <summary>Its line, the steps that failed, and every mismatch; several lines without a line end at the end.</summary>
    public static string Of(ScenarioResult scenario)
        => string.Join('\n', [
            $"{Line(scenario.FeaturePath)}:{scenario.Line.ToString(CultureInfo.InvariantCulture)}",
            .. scenario.Steps.Where(step => step.Error is not null).Select(step => $"{Line(step.Text)}\n  {Line(step.Error!)}"),
            .. scenario.Mismatches.Select(MismatchText.Of),
        ]);

    /// <summary>What a stale known deviation is called among a run's problems.</summary>
    public static string Of(StaleKnownDeviation stale) => $"{stale.Entry.Source}: the known deviation {stale.Entry.RuleId} of {stale.Entry.Page} {stale.Problem}";

    /// <summary>What concerns the run itself: what was found when it had ended, why it must not be taken as complete, and stale known deviations.</summary>
    public static IEnumerable<string> OfRun(RunReport report)
        => [.. report.Notes.Select(note => $"{note.RuleId}: {note.Message}"), .. report.Problems, .. report.StaleKnownDeviations.Select(Of)];

    /// <summary>A text cut to <see cref="MismatchText.Limit"/> and with its hidden characters shown.</summary>
    public static string Line(string text) => VisibleText.Show(VisibleText.Cut(text, MismatchText.Limit));
}
