using System.Diagnostics;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>How a verdict looks: a word, a shape and a colour, never the colour alone.</summary>
/// <param name="Slug">Name for classes, filters and the shape's symbol.</param>
/// <param name="Word">What people read.</param>
public sealed record VerdictFace(string Slug, string Word)
{
    public static VerdictFace Passed { get; } = new("passed", "passed");
    public static VerdictFace Flaky { get; } = new("flaky", "flaky");
    public static VerdictFace Failed { get; } = new("failed", "failed");
    public static VerdictFace FailedKnown { get; } = new("known", "failed (known)");
    public static VerdictFace Blocked { get; } = new("blocked", "blocked");
    public static VerdictFace NotTestable { get; } = new("nottestable", "not testable");
    public static VerdictFace Errored { get; } = new("errored", "errored");

    public static VerdictFace Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Passed,
        Verdict.Flaky => Flaky,
        Verdict.Failed => Failed,
        Verdict.FailedKnown => FailedKnown,
        Verdict.Blocked => Blocked,
        Verdict.NotTestable => NotTestable,
        Verdict.Errored => Errored,
        _ => throw new UnreachableException(),
    };

    /// <summary>Every verdict with its count, the most urgent first.</summary>
    public static IReadOnlyList<(VerdictFace Face, int Count)> Counts(VerdictCounts counts) =>
    [
        (Failed, counts.Failed), (Errored, counts.Errored), (FailedKnown, counts.FailedKnown), (Blocked, counts.Blocked), (NotTestable, counts.NotTestable), (Flaky, counts.Flaky), (Passed, counts.Passed),
    ];

    /// <summary>The most urgent verdict that occurs, or null where nothing ran.</summary>
    public static VerdictFace? Worst(VerdictCounts counts) => Counts(counts).FirstOrDefault(each => each.Count > 0).Face;
}
