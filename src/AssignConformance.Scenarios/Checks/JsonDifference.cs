using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using AssignConformance.Model.Json;

namespace AssignConformance.Scenarios.Checks;

/// <summary>A place where two JSON values differ; null where one has no value there.</summary>
public sealed record JsonDifference(string Pointer, JsonTree? Expected, JsonTree? Actual)
{
    /// <summary>Every difference, deepest places named. The order of members does not count; numbers count by value.</summary>
    public static ImmutableArray<JsonDifference> Between(JsonTree expected, JsonTree actual, string pointer = "")
        => [.. Compare(expected, actual, pointer)];

    private static IEnumerable<JsonDifference> Compare(JsonTree expected, JsonTree actual, string pointer) => (expected, actual) switch
    {
        (JsonTree.Object left, JsonTree.Object right) => Members(left, right, pointer),
        (JsonTree.Array left, JsonTree.Array right) => Items(left, right, pointer),
        (JsonTree.String left, JsonTree.String right) when left.Value == right.Value => [],
        (JsonTree.Boolean left, JsonTree.Boolean right) when left.Value == right.Value => [],
        (JsonTree.Number left, JsonTree.Number right) when IsSameNumber(left.Raw, right.Raw) => [],
        (JsonTree.Null, JsonTree.Null) => [],
        _ => [new JsonDifference(pointer, expected, actual)],
    };

    private static IEnumerable<JsonDifference> Members(JsonTree.Object expected, JsonTree.Object actual, string pointer)
        => expected.Members.Select(member => member.Name).Union(actual.Members.Select(member => member.Name), StringComparer.Ordinal).SelectMany(name =>
        {
            var (left, right, place) = (expected.Find(name)?.Value, actual.Find(name)?.Value, JsonPointer.Member(pointer, name));
            return left is null || right is null ? [new JsonDifference(place, left, right)] : Compare(left, right, place);
        });

    private static IEnumerable<JsonDifference> Items(JsonTree.Array expected, JsonTree.Array actual, string pointer)
        => Enumerable.Range(0, Math.Max(expected.Items.Length, actual.Items.Length)).SelectMany(index =>
        {
            var place = JsonPointer.Item(pointer, index);
            return index >= expected.Items.Length ? [new JsonDifference(place, null, actual.Items[index])]
                : index >= actual.Items.Length ? [new JsonDifference(place, expected.Items[index], null)]
                : Compare(expected.Items[index], actual.Items[index], place);
        });

    private static bool IsSameNumber(string left, string right)
        => left == right
            || (BigInteger.TryParse(left, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                && BigInteger.TryParse(right, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var other)
                ? whole == other
                : decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
                    && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
                    && first == second);
}
