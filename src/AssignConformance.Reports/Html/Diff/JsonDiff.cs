using System.Collections.Immutable;
using AssignConformance.Model.Json;

namespace AssignConformance.Reports.Html.Diff;

/// <summary>Tells two JSON values as one tree: members by name, whatever their order; items by place, once those that are the same have found each other.</summary>
internal sealed class JsonDiff
{
    /// <summary>More lines are left out: somebody who must read more reads the bodies.</summary>
    public const int MaximumLines = 400;

    private readonly ImmutableArray<DiffLine>.Builder _lines = ImmutableArray.CreateBuilder<DiffLine>();

    private JsonDiff()
    {
    }

    /// <summary>The lines; none where the values are the same, order of members aside, or one is longer than <see cref="CodeView.Limit"/> or no JSON.</summary>
    public static ImmutableArray<DiffLine> Between(string expected, string actual)
    {
        if (expected.Length > CodeView.Limit || actual.Length > CodeView.Limit || JsonText.Read(expected).Root is not { } left || JsonText.Read(actual).Root is not { } right
            || JsonForm.Of(left) == JsonForm.Of(right))
        {
            return [];
        }

        var diff = new JsonDiff();
        diff.Value("", left, right, 0);
        return diff._lines.ToImmutable();
    }

    private void Value(string head, JsonTree left, JsonTree right, int depth)
    {
        switch (left, right)
        {
            case (JsonTree.Object expected, JsonTree.Object actual):
                Line(depth, head + "{", DiffKind.Same);
                Members(expected, actual, depth + 1);
                Line(depth, "}", DiffKind.Same);
                break;
            case (JsonTree.Array expected, JsonTree.Array actual):
                Line(depth, head + "[", DiffKind.Same);
                Items(expected.Items, actual.Items, depth + 1);
                Line(depth, "]", DiffKind.Same);
                break;
            default:
                Line(depth, head + JsonForm.Of(left), DiffKind.Expected);
                Line(depth, head + JsonForm.Of(right), DiffKind.Actual);
                break;
        }
    }

    private void Members(JsonTree.Object expected, JsonTree.Object actual, int depth)
    {
        foreach (var name in expected.Members.Concat(actual.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal))
        {
            Pair(JsonForm.Text(name) + ": ", expected.Find(name)?.Value, actual.Find(name)?.Value, depth);
        }
    }

    private void Items(ImmutableArray<JsonTree> expected, ImmutableArray<JsonTree> actual, int depth)
    {
        var (left, right) = JsonForm.Unlike(expected, actual);
        if (expected.Length > left.Length)
        {
            var same = expected.Length - left.Length;
            Line(depth, same == 1 ? "… 1 item that is the same" : $"… {Count.Of(same)} items that are the same", DiffKind.Same);
        }

        if (left.IsEmpty && right.IsEmpty)
        {
            Line(depth, "… in another order", DiffKind.Actual);
        }

        for (var index = 0; index < Math.Max(left.Length, right.Length); index++)
        {
            Pair("", left.ElementAtOrDefault(index), right.ElementAtOrDefault(index), depth);
        }
    }

    private void Pair(string head, JsonTree? expected, JsonTree? actual, int depth)
    {
        switch (expected, actual)
        {
            case ({ }, null):
                Line(depth, head + JsonForm.Of(expected), DiffKind.Missing);
                break;
            case (null, { }):
                Line(depth, head + JsonForm.Of(actual), DiffKind.Extra);
                break;
            case ({ }, { }) when JsonForm.Of(expected) == JsonForm.Of(actual):
                Line(depth, head + JsonForm.Brief(expected), DiffKind.Same);
                break;
            case ({ }, { }):
                Value(head, expected, actual, depth);
                break;
        }
    }

    private void Line(int depth, string text, DiffKind kind)
    {
        if (_lines.Count < MaximumLines)
        {
            _lines.Add(new DiffLine(depth, text, kind));
        }
    }
}
