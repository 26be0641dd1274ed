using System.Collections.Immutable;

namespace AssignConformance.Cli.Settings;

/// <summary>Every option of <c>run</c>, <c>check</c> and <c>report</c>, once: reader, help and JSON Schema follow this list.</summary>
public static class OptionSettings
{
    /// <summary>The commands whose options these are.</summary>
    public static ImmutableArray<string> Commands { get; } = ["run", "check", "report"];

    public static ImmutableArray<OptionSetting> All { get; } =
    [
        new("--docs", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--metadata", SettingForm.List, SettingSource.File) { IsPath = true },
        new("--target", SettingForm.Text, SettingSource.File),
        new("--tags", SettingForm.Text, SettingSource.File),
        new("--report", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--report-assets", SettingForm.Text, SettingSource.File),
        new("--title", SettingForm.Text, SettingSource.File),
        new("--history", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--workers", SettingForm.Number, SettingSource.File),
        new("--known", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--suppressions", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--baseline", SettingForm.Text, SettingSource.File) { IsPath = true },
        new("--baseline", SettingForm.Text, SettingSource.File) { IsPath = true, Command = "check" },
        new("--fail-on", SettingForm.Text, SettingSource.File),
        new("--warnings-as-errors", SettingForm.Flag, SettingSource.File),
        new("--sdk", SettingForm.Flag, SettingSource.File),
        new("--min-passed", SettingForm.Number, SettingSource.File),
        new("--max-failures", SettingForm.Number, SettingSource.File),
        new("--retries", SettingForm.Number, SettingSource.File),
        new("--format", SettingForm.Text, SettingSource.File),
        new("--quiet", SettingForm.Flag, SettingSource.File),
        new("--config", SettingForm.Text, SettingSource.Variable) { IsPath = true },
        new("--shard", SettingForm.Text, SettingSource.Variable),
        new("--balance", SettingForm.Text, SettingSource.Variable) { IsPath = true },
        new("--changed", SettingForm.Text, SettingSource.Variable) { IsPath = true },
        new("--annotations", SettingForm.Text, SettingSource.Variable),
        new("--tenant", SettingForm.Text, SettingSource.Tenant),
        new("--credential", SettingForm.Text, SettingSource.Tenant),
        new("--scenario", SettingForm.Text, SettingSource.CommandLine),
        new("--last-failed", SettingForm.Flag, SettingSource.CommandLine),
        new("--write-baseline", SettingForm.Text, SettingSource.CommandLine) { IsPath = true },
        new("--reason", SettingForm.Text, SettingSource.CommandLine),
        new("--owner", SettingForm.Text, SettingSource.CommandLine),
        new("--expires", SettingForm.Text, SettingSource.CommandLine),
        new("--allow-writes", SettingForm.Flag, SettingSource.CommandLine),
        new("--dry-run", SettingForm.Flag, SettingSource.CommandLine),
        new("--watch", SettingForm.Flag, SettingSource.CommandLine),
    ];

    /// <summary>What the section <c>defaults</c> of the file may hold.</summary>
    public static ImmutableArray<OptionSetting> OfFile { get; } = [.. All.Where(setting => setting.Source == SettingSource.File)];

    /// <summary>The setting of a command's option, its own before that of all commands, or null where it has none.</summary>
    public static OptionSetting? Find(string command, string option)
        => All.Where(setting => setting.Option == option && (setting.Command is null || setting.Command == command)).MaxBy(setting => setting.Command is not null);
}
