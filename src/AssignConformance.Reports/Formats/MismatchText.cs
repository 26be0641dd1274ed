using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>A mismatch in plain text, for formats that have no more.</summary>
internal static class MismatchText
{
    /// <summary>Values longer than this many UTF-16 code units are cut.</summary>
    public const int Limit = 4_096;

    /// <summary>Several lines, the first with rule and message, the others indented; no line end at the end.</summary>
    public static string Of(Mismatch mismatch) => string.Join('\n', Lines(mismatch));

    private static IEnumerable<string> Lines(Mismatch mismatch)
    {
        yield return $"{Value(mismatch.RuleId)}: {Value(mismatch.Message)}";
        if (mismatch.Pointer is { } pointer)
        {
            yield return $"  at:       {(pointer.Length == 0 ? "the whole body" : Value(pointer))}";
        }

        if (mismatch.Expected is { } expected)
        {
            yield return $"  expected: {Value(expected)}";
        }

        if (mismatch.Actual is { } actual)
        {
            yield return $"  actual:   {Value(actual)}";
        }

        if (mismatch.ConstraintSource is { } source)
        {
            yield return $"  says:     {Value(source)}{(mismatch.Keyword is null ? "" : $" ({Value(mismatch.Keyword)})")}";
        }

        if (mismatch.Place is { } place)
        {
            yield return $"  promised: {Value(place.ToString())}";
        }

        foreach (var cause in mismatch.Causes)
        {
            yield return $"  because:  {Value(cause.Span.ToString())} {Value(cause.RuleId)}: {Value(cause.Message)}";
            if (cause.LineText.Length > 0)
            {
                yield return $"            | {Value(cause.LineText.Trim())}";
            }
        }
    }

    private static string Value(string text) => VisibleText.Show(VisibleText.Cut(text, Limit));
}
