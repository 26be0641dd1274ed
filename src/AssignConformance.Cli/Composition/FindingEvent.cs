using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Composition;

/// <summary>A finding on a page as an event.</summary>
internal static class FindingEvent
{
    /// <param name="suppression">What accepts it, or null; it has a reason and a day.</param>
    public static RunEvent.FindingReported Of(Finding finding, SuppressionEntry? suppression) => new(
        finding.Rule.Id, finding.Rule.Name, finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Span, finding.Message, finding.LineText, finding.Pointer)
    {
        Suppression = suppression is null ? null : new Suppression(suppression.Reason!, suppression.Expires!.Value),
    };
}
