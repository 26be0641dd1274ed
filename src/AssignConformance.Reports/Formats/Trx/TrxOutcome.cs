using System.Diagnostics;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Trx;

/// <summary>Verdicts in the words of Visual Studio's test results.</summary>
internal static class TrxOutcome
{
    public const string Passed = "Passed";
    public const string Failed = "Failed";
    public const string Error = "Error";
    public const string Inconclusive = "Inconclusive";
    public const string NotRunnable = "NotRunnable";
    public const string NotExecuted = "NotExecuted";

    /// <summary>A flaky scenario passed, which its output qualifies; a known failure is skipped, as in <c>dotnet test</c>; a blocked one is inconclusive; what the page lacks makes a scenario not runnable.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed or Verdict.Flaky => Passed,
        Verdict.Failed => Failed,
        Verdict.FailedKnown => NotExecuted,
        Verdict.Blocked => Inconclusive,
        Verdict.NotTestable => NotRunnable,
        Verdict.Errored => Error,
        _ => throw new UnreachableException(),
    };
}
