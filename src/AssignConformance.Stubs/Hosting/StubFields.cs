using System.Globalization;
using System.Text;

namespace AssignConformance.Stubs.Hosting;

/// <summary>The header fields that the embedded host adds, for the harness and for people.</summary>
public static class StubFields
{
    /// <summary>On every answer that does not come from a mapping: the harness's failure, not the service's answer. Its value is <c>1</c>.</summary>
    public const string Unmatched = "x-conformance-unmatched";

    /// <summary>On a refusal: where the body broke which constraint. ASCII, at most 1,024 characters.</summary>
    public const string Reason = "x-conformance-reason";

    private const int LongestReason = 1024;

    /// <summary>A text as the value of a field: other than printable ASCII is escaped as <c>\uXXXX</c>, and the end is cut.</summary>
    public static string ToFieldValue(string text)
    {
        var value = new StringBuilder();
        foreach (var character in text)
        {
            _ = character is >= ' ' and <= '~' ? value.Append(character) : value.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            if (value.Length > LongestReason)
            {
                value.Length = LongestReason - 3;
                return value.Append("...").ToString();
            }
        }

        return value.ToString().Trim();
    }
}
