using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Reports.Agreement;

namespace AssignConformance.Reports.Html;

/// <summary>The command that runs one scenario alone, for a POSIX shell.</summary>
internal static class RunAgain
{
    private const string DefaultDocs = "features/pages";
    private const string DefaultTarget = "stub";

    /// <summary>The command, or null where a name holds what can't be copied. Options that the stream does not tell, such as <c>--metadata</c>, are not in it.</summary>
    public static string? Of(ScenarioResult scenario, RunEvent.RunStarted? started)
    {
        var docs = started?.Docs is null or DefaultDocs ? "" : $" --docs {ShellWord.Of(started.Docs)}";
        var target = started?.Target switch
        {
            null or DefaultTarget => "",
            { } name when TargetAgreement.IsTenant(name) => " --target tenant --tenant \"$TENANT_ID\" --allow-writes",
            { } name => $" --target {ShellWord.Of(name)}",
        };
        var command = $"assign-conformance run{docs}{target} --scenario {ShellWord.Of(scenario.Id)}";
        return command.Length > Shown.Limit || VisibleText.Show(command) != command || command.Contains('\n', StringComparison.Ordinal) ? null : command;
    }
}
