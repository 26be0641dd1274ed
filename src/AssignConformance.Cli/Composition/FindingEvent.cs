using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;

namespace AssignConformance.Cli.Composition;

/// <summary>A finding on a page as an event.</summary>
internal static class FindingEvent
{
    public static RunEvent.FindingReported Of(Finding finding) => new(
        finding.Rule.Id, finding.Rule.Name, finding.Rule.Severity.ToString().ToLowerInvariant(), finding.Span, finding.Message, finding.LineText, finding.Pointer);
}
