using System.Globalization;
using System.Numerics;
using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>Compares JSON values as WireMock's <c>equalToJson</c> does: members in any order, numbers by exact value.</summary>
internal static class JsonComparison
{
    /// <summary>The first place where the values differ, with both values, or null where they are equal.</summary>
    public static string? Difference(JsonTree expected, JsonTree actual, BodyMatcher.EqualToJson options)
        => Difference(expected, actual, options, "") is var (pointer, message) ? $"{(pointer.Length == 0 ? "the whole body" : pointer)}: {message}" : null;

    private static (string Pointer, string Message)? Difference(JsonTree expected, JsonTree actual, BodyMatcher.EqualToJson options, string pointer)
        => (expected, actual) switch
        {
            (JsonTree.Object left, JsonTree.Object right) => Members(left, right, options, pointer),
            (JsonTree.Array left, JsonTree.Array right) when options.IgnoreArrayOrder => InAnyOrder(left, right, options, pointer),
            (JsonTree.Array left, JsonTree.Array right) => InOrder(left, right, options, pointer),
            (JsonTree.String left, JsonTree.String right) when string.Equals(left.Value, right.Value, StringComparison.Ordinal) => null,
            (JsonTree.Boolean left, JsonTree.Boolean right) when left.Value == right.Value => null,
            (JsonTree.Null, JsonTree.Null) => null,
            (JsonTree.Number left, JsonTree.Number right) when SameNumber(left.Raw, right.Raw) => null,
            _ => (pointer, $"expected {Show(expected)}, was {Show(actual)}"),
        };

    private static (string Pointer, string Message)? Members(JsonTree.Object expected, JsonTree.Object actual, BodyMatcher.EqualToJson options, string pointer)
    {
        foreach (var member in expected.Members)
        {
            var inner = JsonPointer.Member(pointer, member.Name);
            if (actual.Find(member.Name) is not { } found)
            {
                return (inner, $"expected {Show(member.Value)}, was absent");
            }

            if (Difference(member.Value, found.Value, options, inner) is { } difference)
            {
                return difference;
            }
        }

        return !options.IgnoreExtraElements && actual.Members.FirstOrDefault(member => expected.Find(member.Name) is null) is { } extra
            ? (JsonPointer.Member(pointer, extra.Name), "expected nothing, was " + Show(extra.Value))
            : null;
    }

    private static (string Pointer, string Message)? InOrder(JsonTree.Array expected, JsonTree.Array actual, BodyMatcher.EqualToJson options, string pointer)
        => Lengths(expected, actual, options, pointer) ?? expected.Items
            .Select((item, index) => Difference(item, actual.Items[index], options, JsonPointer.Item(pointer, index)))
            .FirstOrDefault(difference => difference is not null);

    private static (string Pointer, string Message)? InAnyOrder(JsonTree.Array expected, JsonTree.Array actual, BodyMatcher.EqualToJson options, string pointer)
    {
        if (Lengths(expected, actual, options, pointer) is { } lengths)
        {
            return lengths;
        }

        // A bipartite matching: with extra elements ignored an item may equal several expected ones, so the first that fits need not be the right one.
        var takenBy = Enumerable.Repeat(-1, actual.Items.Length).ToArray();
        for (var index = 0; index < expected.Items.Length; index++)
        {
            if (!Place(index, new bool[actual.Items.Length]))
            {
                return (pointer, $"expected an item {Show(expected.Items[index])}, was absent");
            }
        }

        return null;

        bool Place(int index, bool[] tried)
        {
            for (var place = 0; place < takenBy.Length; place++)
            {
                if (tried[place] || Difference(expected.Items[index], actual.Items[place], options, pointer) is not null)
                {
                    continue;
                }

                tried[place] = true;
                if (takenBy[place] < 0 || Place(takenBy[place], tried))
                {
                    takenBy[place] = index;
                    return true;
                }
            }

            return false;
        }
    }

    private static (string Pointer, string Message)? Lengths(JsonTree.Array expected, JsonTree.Array actual, BodyMatcher.EqualToJson options, string pointer)
        => actual.Items.Length == expected.Items.Length || (options.IgnoreExtraElements && actual.Items.Length > expected.Items.Length)
            ? null
            : (pointer, string.Create(CultureInfo.InvariantCulture, $"expected {expected.Items.Length} items, was {actual.Items.Length}"));

    private static bool SameNumber(string left, string right) => string.Equals(left, right, StringComparison.Ordinal) || Normalise(left) == Normalise(right);

    /// <summary>Sign, significant digits and decimal exponent; all zeros are one.</summary>
    private static (bool Negative, string Digits, BigInteger Exponent) Normalise(string raw)
    {
        var text = raw.TrimStart('-');
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? BigInteger.Zero : BigInteger.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var parts = (exponentAt < 0 ? text : text[..exponentAt]).Split('.');
        var fraction = parts.Length == 2 ? parts[1] : "";
        var digits = (parts[0] + fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0
            ? (false, "", BigInteger.Zero)
            : (raw[0] == '-', significant, exponent - fraction.Length + (digits.Length - significant.Length));
    }

    private static string Show(JsonTree value) => value switch
    {
        JsonTree.String text => $"\"{(text.Value.Length > 60 ? text.Value[..60] + "…" : text.Value)}\"",
        JsonTree.Number number => number.Raw,
        JsonTree.Boolean boolean => boolean.Value ? "true" : "false",
        JsonTree.Null => "null",
        JsonTree.Array => "an array",
        _ => "an object",
    };
}
