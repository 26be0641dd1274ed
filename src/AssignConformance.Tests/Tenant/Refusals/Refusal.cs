namespace AssignConformance.Tests.Tenant.Refusals;

/// <summary>A row of the refusal table, as README has it.</summary>
/// <param name="Name">What is refused, in Markdown.</param>
/// <param name="ExitCode">Of a run in which nothing else is wrong and nothing else is done.</param>
public sealed record Refusal(string Name, RefusalStage Stage, int ExitCode)
{
    /// <summary>The row as Markdown.</summary>
    public string Markdown => FormattableString.Invariant($"| {Name} | {When} | {ExitCode} |");

    private string When => Stage switch
    {
        RefusalStage.BeforeAnythingIsSent => "before anything is sent",
        RefusalStage.InThePreflight => "in the preflight",
        RefusalStage.InTheRun => "in the run",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
