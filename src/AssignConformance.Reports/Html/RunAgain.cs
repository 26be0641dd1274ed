using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Reports.Agreement;

namespace AssignConformance.Reports.Html;

/// <summary>The command that runs one scenario alone, for a POSIX shell.</summary>
internal static class RunAgain
{
    private const string DefaultDocs = "features/pages";
    private const string DefaultTarget = "stub";

    /// <summary>The command, or null where a name holds what can't be copied. It has what decides the verdict, as the run was given it: paths are those of the run's current folder.</summary>
    public static string? Of(ScenarioResult scenario, RunEvent.RunStarted? started)
    {
        var docs = started?.Docs is null or DefaultDocs ? "" : $" --docs {ShellWord.Of(started.Docs)}";
        var target = started?.Target switch
        {
            null or DefaultTarget => "",
            { } name when TargetAgreement.IsTenant(name) => " --target tenant --tenant \"$TENANT_ID\" --allow-writes",
            { } name => $" --target {ShellWord.Of(name)}",
        };
        var metadata = string.Concat((started?.Metadata ?? []).Select(file => $" --metadata {ShellWord.Of(file)}"));
        var known = started?.Known is { } list ? $" --known {ShellWord.Of(list)}" : "";
        var command = $"assign-conformance run{docs}{metadata}{known}{target} --scenario {ShellWord.Of(scenario.Id)}";
        return command.Length > Shown.Limit || VisibleText.Show(command) != command || command.Contains('\n', StringComparison.Ordinal) ? null : command;
    }
}
