using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Checks;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Traces mismatches back to what the page got wrong: a refused request to its deviating places, an answer's value to the documented one.</summary>
internal static class MismatchExplainer
{
    /// <summary>The rule that nothing in a run can break: a <c>#</c> that the page lacks is a finding, and every body is judged without it.</summary>
    private const string HashMissing = "AC4001";

    public static IEnumerable<Mismatch> Explain(IEnumerable<Mismatch> mismatches, Sending sending, ConformanceSession session)
    {
        var deviations = sending.Variation == Variation.Documented ? sending.Example.RequestBody?.Deviations ?? [] : [];
        if (!deviations.IsEmpty && sending.Response.StatusCode is >= 400 and < 500)
        {
            return mismatches.Select(mismatch => mismatch with
            {
                Place = mismatch.Place ?? deviations[0].Place,
                Causes = Causes(deviations, session),
            });
        }

        return mismatches.Select(mismatch => ExplainValue(mismatch, sending, session));
    }

    private static Mismatch ExplainValue(Mismatch mismatch, Sending sending, ConformanceSession session)
    {
        if (!sending.IsAnsweredAsDocumented || mismatch.Pointer is null || sending.Example.ResponseBody is not { } documented)
        {
            return mismatch;
        }

        var same = documented.Deviations
            .Where(deviation => deviation.Pointer == mismatch.Pointer && IsSameValue(deviation.Pointer, documented.Text, sending))
            .ToImmutableArray();
        return same.IsEmpty ? mismatch : mismatch with { Place = same[0].Place, Causes = Causes(same, session) };
    }

    private static bool IsSameValue(string pointer, string documentedText, Sending sending)
    {
        if (JsonText.Read(documentedText).Root is not { } documented)
        {
            // What is not JSON has no values: the whole text is the place.
            return Encoding.UTF8.GetString(sending.Response.Body.Span) == documentedText;
        }

        return JsonText.Read(sending.Response.Body).Root is { } actual
            && JsonPointer.Find(documented, pointer) is { } left
            && JsonPointer.Find(actual, pointer) is { } right
            && JsonDifference.Between(left, right, pointer).IsEmpty;
    }

    private static ImmutableArray<Cause> Causes(ImmutableArray<SchemaViolation> deviations, ConformanceSession session)
        => [.. deviations.Where(deviation => deviation.Place is not null)
            .SelectMany(deviation => session.FindingsAt(deviation.Place!.Value))
            .Where(finding => finding.Rule.Id != HashMissing)
            .Distinct()
            .Select(Cause.From)];
}
