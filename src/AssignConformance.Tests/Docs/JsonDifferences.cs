using System.Text.Json;

namespace AssignConformance.Tests.Docs;

/// <summary>Names the places where two JSON values differ: field, expected, actual.</summary>
internal static class JsonDifferences
{
    /// <param name="passedOver">Names of members that don't count, at any depth.</param>
    public static IEnumerable<string> Find(JsonElement expected, JsonElement actual, IReadOnlySet<string> passedOver, string field = "")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return [$"{field}: expected {expected.GetRawText()}, actual {actual.GetRawText()}"];
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => FindInObject(expected, actual, passedOver, field),
            JsonValueKind.Array when expected.GetArrayLength() == actual.GetArrayLength() => expected.EnumerateArray().Zip(actual.EnumerateArray())
                .SelectMany((pair, index) => Find(pair.First, pair.Second, passedOver, $"{field}[{index}]")),
            _ => JsonElement.DeepEquals(expected, actual) ? [] : [$"{field}: expected {expected.GetRawText()}, actual {actual.GetRawText()}"],
        };
    }

    private static IEnumerable<string> FindInObject(JsonElement expected, JsonElement actual, IReadOnlySet<string> passedOver, string field)
    {
        var names = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(member => member.Name);
        foreach (var name in names.Where(name => !passedOver.Contains(name)).Distinct(StringComparer.Ordinal))
        {
            if (!expected.TryGetProperty(name, out var wanted))
            {
                yield return $"{field}.{name}: expected nothing, actual {actual.GetProperty(name).GetRawText()}";
            }
            else if (!actual.TryGetProperty(name, out var found))
            {
                yield return $"{field}.{name}: expected {wanted.GetRawText()}, actual nothing";
            }
            else
            {
                foreach (var difference in Find(wanted, found, passedOver, $"{field}.{name}"))
                {
                    yield return difference;
                }
            }
        }
    }
}
