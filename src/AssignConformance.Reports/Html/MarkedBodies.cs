using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>Which bodies of a scenario carry marks, and where.</summary>
/// <param name="Response">The exchange (0-based) whose response was checked, or -1.</param>
/// <param name="InResponse">JSON Pointers of the mismatches with their numbers.</param>
/// <param name="Request">The exchange (0-based) whose request explains a refusal, or -1.</param>
/// <param name="InRequest">JSON Pointers of the findings that explain mismatches outside the response's body.</param>
internal sealed record MarkedBodies(
    int Response, ImmutableArray<(string Pointer, int Number)> InResponse, int Request, ImmutableArray<(string Pointer, int Number)> InRequest)
{
    public static MarkedBodies Of(ScenarioResult scenario, ImmutableArray<RunEvent.FindingReported> findings)
    {
        var numbered = scenario.Mismatches.Index().Select(each => (Number: each.Index + 1, Mismatch: each.Item)).ToArray();

        // Pointers are into the response that was checked: the last that came back with a body.
        var response = Last(scenario, exchange => exchange.Response?.Body is { Length: > 0 });
        var inResponse = numbered.Where(each => each.Mismatch.Pointer is not null).Select(each => (each.Mismatch.Pointer!, each.Number)).ToImmutableArray();

        var request = Last(scenario, exchange => exchange.Request.Body is { Length: > 0 });
        var sent = request < 0 ? null : JsonText.Read(scenario.Exchanges[request].Request.Body!).Root;
        var inRequest = sent is null
            ? []
            : numbered.Where(each => each.Mismatch.Pointer is null)
                .SelectMany(each => each.Mismatch.Causes, (each, cause) => (Pointer: PointerOf(cause, findings), each.Number))
                .Where(each => each.Pointer is not null && JsonPointer.Find(sent, each.Pointer) is not null)
                .Select(each => (each.Pointer!, each.Number))
                .Distinct()
                .ToImmutableArray();
        return new MarkedBodies(inResponse.IsEmpty ? -1 : response, inResponse, inRequest.IsEmpty ? -1 : request, inRequest);
    }

    private static string? PointerOf(Cause cause, ImmutableArray<RunEvent.FindingReported> findings)
        => findings.FirstOrDefault(finding => finding.RuleId == cause.RuleId && finding.Span.File == cause.Span.File && finding.Span.Line == cause.Span.Line)?.Pointer;

    private static int Last(ScenarioResult scenario, Func<ExchangeRecord, bool> fits)
    {
        for (var index = scenario.Exchanges.Length - 1; index >= 0; index--)
        {
            if (fits(scenario.Exchanges[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
