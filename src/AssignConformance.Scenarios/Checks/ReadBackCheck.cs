using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;
using AssignConformance.Model.Types;

namespace AssignConformance.Scenarios.Checks;

/// <summary>AC7010: the assignments that are read back are those that were sent, in any order, no fewer and no more. What the server sets does not count.</summary>
public static class ReadBackCheck
{
    /// <param name="sent">The assignments that were sent; none where nothing must be assigned.</param>
    /// <param name="read">The body that was read back, or null where it was no JSON.</param>
    /// <param name="declared">The type of an assignment, or null where nobody knows it.</param>
    public static IEnumerable<Mismatch> Check(ImmutableArray<JsonTree> sent, JsonTree? read, TypeReference? declared, TypeCatalogue types)
    {
        if ((read as JsonTree.Object)?.Find("value")?.Value is not JsonTree.Array { Items: var items })
        {
            return [Mismatch("No list of assignments was read back: expected an object with an array \"value\"", "", null, read)];
        }

        var differences = new ReadBackDifference(types);
        ImmutableArray<JsonDifference> Between(int left, int right) => differences.OfItem(sent[left], items[right], declared, JsonPointer.Item("/value", right));
        var taken = Match(sent.Length, items.Length, (left, right) => Between(left, right).IsEmpty);
        var (missing, extra) = (Without(sent.Length, taken), Without(items.Length, taken.Select((left, right) => left < 0 ? -1 : right)));
        return
        [
            .. missing.Zip(extra).SelectMany(pair => Between(pair.First, pair.Second)).Select(difference => Mismatch(
                $"Not what was assigned at \"{difference.Pointer}\": sent {JsonExcerpt.Of(difference.Expected)}, read back {JsonExcerpt.Of(difference.Actual)}",
                difference.Pointer, difference.Expected, difference.Actual)),
            .. missing.Skip(extra.Length).Select(index => Mismatch($"Assignment {Counted(index)} of {Count(sent.Length)} that were sent is not read back", "/value", sent[index], null)),
            .. extra.Skip(missing.Length).Select(index => Mismatch(
                $"Assignment {Counted(index)} of {Count(items.Length)} that are read back was not sent", JsonPointer.Item("/value", index), null, items[index])),
        ];
    }

    /// <summary>For each read item the sent one that it is, or -1: as many pairs as there can be, because an item with few properties is like several others.</summary>
    private static int[] Match(int sent, int read, Func<int, int, bool> isSame)
    {
        var taken = Enumerable.Repeat(-1, read).ToArray();
        for (var left = 0; left < sent; left++)
        {
            Place(left, new bool[read]);
        }

        return taken;

        bool Place(int left, bool[] tried)
        {
            for (var right = 0; right < read; right++)
            {
                if (tried[right] || !isSame(left, right))
                {
                    continue;
                }

                tried[right] = true;
                if (taken[right] < 0 || Place(taken[right], tried))
                {
                    taken[right] = left;
                    return true;
                }
            }

            return false;
        }
    }

    private static ImmutableArray<int> Without(int count, IEnumerable<int> indexes) => [.. Enumerable.Range(0, count).Except(indexes)];

    private static string Counted(int index) => Count(index + 1);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Mismatch Mismatch(string message, string pointer, JsonTree? expected, JsonTree? actual) => new()
    {
        RuleId = "AC7010",
        Message = message,
        Pointer = pointer,
        Expected = JsonExcerpt.Of(expected),
        Actual = JsonExcerpt.Of(actual),
    };
}
