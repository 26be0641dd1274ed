using System.Collections.Frozen;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Agreement;

/// <summary>Whether a page agrees with itself: its request and response examples with what its sections, tables and prose promise.</summary>
internal static class PageAgreement
{
    /// <summary>The rules of severity error that hold one part of a page against another. What is absent or can't be read contradicts nothing; what metadata says is metadata's word.</summary>
    private static readonly FrozenSet<string> s_comparing = FrozenSet.ToFrozenSet(
        ["AC2004", "AC2005", "AC2006", "AC2008", "AC2009", "AC2019", "AC3001", "AC3003", "AC3004", "AC3005", "AC3008", "AC3014", "AC3015"], StringComparer.Ordinal);

    public static AgreementCell Of(OperationReport operation)
    {
        var against = operation.Findings.Where(finding => s_comparing.Contains(finding.RuleId) && finding.Severity == "error").ToArray();
        return operation switch
        {
            { Planned: null } => Cell(Opinion.NoWord, "The run tells nothing of its page."),
            _ when against.Length > 0 => Cell(Opinion.Contradicts, $"The page contradicts itself in {Count.Of(against.Length, "place")}.") with
            {
                Evidence = [.. against.Select(finding => new Cause(finding.RuleId, finding.Span, finding.LineText, finding.Message))],
            },
            _ when operation.Findings.Any(finding => finding.RuleId == "AC1016") => Cell(Opinion.NoWord, "The page could not be read whole."),
            { Planned.Method: null } => Cell(Opinion.NoWord, "The page documents no request."),
            _ => Cell(Opinion.Agrees, "No part of the page contradicts another."),
        };
    }

    private static AgreementCell Cell(Opinion opinion, string reason) => new(AgreementColumn.Documentation, opinion, reason);
}
