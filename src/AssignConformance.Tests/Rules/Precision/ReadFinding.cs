using System.Text.Json.Serialization;

namespace AssignConformance.Tests.Rules.Precision;

/// <summary>A finding on the reference of 2021 that somebody read on its page.</summary>
/// <param name="Path">The page below the docs folder.</param>
/// <param name="Line">The line of the finding, from 1.</param>
/// <param name="Pointer">JSON Pointer of the value, or null where the line tells the finding from others of its rule.</param>
/// <param name="Verdict"><c>true</c> where the page has the fault, <c>false</c> where it has not.</param>
/// <param name="Open">It is false, and the rule still says it.</param>
/// <param name="Reason">Why, in the reader's words.</param>
internal sealed record ReadFinding(string Rule, string Path, int Line, string? Pointer, string Verdict, bool Open, string Reason)
{
    [JsonIgnore]
    public bool IsTrue => Verdict == "true";
}
