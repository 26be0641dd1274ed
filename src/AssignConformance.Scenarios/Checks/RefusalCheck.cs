using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Drivers;
using AssignConformance.Scenarios.Sessions;

namespace AssignConformance.Scenarios.Checks;

/// <summary>
/// A request that must be refused is refused with the right status code and Graph's error object: AC7008 unauthenticated, AC7009 malformed, AC7015 wrong
/// media type, AC7016 wrong verb accepted; AC7001 another refusal; AC7002 another media type; AC7004 another error body (OData JSON Format 4.01 §21.1). Where any refusal will do, every 4xx is the right one. What messages say never counts.
/// </summary>
public static class RefusalCheck
{
    public static IEnumerable<Mismatch> Check(Sending sending, int expected, Expectations expectations)
    {
        var actual = sending.Response.StatusCode;
        if (expectations.AnyRefusalWillDo ? actual is < 400 or >= 500 : actual != expected)
        {
            var wanted = expectations.AnyRefusalWillDo ? "4xx" : expected.ToString(CultureInfo.InvariantCulture);
            yield return new Mismatch
            {
                RuleId = actual < 400 ? Accepted(expected) : "AC7001",
                Message = string.Create(CultureInfo.InvariantCulture, $"{(actual < 400 ? "Accepted" : "Refused otherwise")}: expected a refusal with status code {wanted}, got {actual}"),
                Expected = wanted,
                Actual = actual.ToString(CultureInfo.InvariantCulture),
            };
        }

        if (actual >= 400)
        {
            foreach (var mismatch in MediaTypeCheck.Check(sending, "application/json").Concat(ErrorObject(JsonText.Read(sending.Response.Body))))
            {
                yield return mismatch;
            }
        }
    }

    private static string Accepted(int expected) => expected switch
    {
        401 => "AC7008",
        405 => "AC7016",
        415 => "AC7015",
        _ => "AC7009",
    };

    private static IEnumerable<Mismatch> ErrorObject(JsonReading body)
    {
        foreach (var mismatch in JsonCheck.Check(body))
        {
            yield return mismatch;
        }

        if (body.Root is null)
        {
            yield break;
        }

        foreach (var pointer in new[] { "/error/code", "/error/message" })
        {
            if (JsonPointer.Find(body.Root, pointer) is not JsonTree.String { Value.Length: > 0 })
            {
                yield return new Mismatch
                {
                    RuleId = "AC7004",
                    Message = $"Not Graph's error object: no text at \"{pointer}\"",
                    Pointer = pointer,
                    Keyword = "required",
                    Expected = "a string",
                    Actual = JsonExcerpt.Of(JsonPointer.Find(body.Root, pointer)),
                };
            }
        }
    }
}
