using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using AssignConformance.Cli.Tenants;

namespace AssignConformance.Cli.Settings;

/// <summary>The options of a command that are not on its command line: of a variable, and failing that of the file.</summary>
internal sealed class ConfiguredOptions(ImmutableArray<GivenSetting> given)
{
    public static ConfiguredOptions None { get; } = new([]);

    /// <summary>Those of a command that is about to run; of help, faults and commands that have no settings, none.</summary>
    /// <exception cref="Model.UnusableInputException">A variable or the file can't be used.</exception>
    public static ConfiguredOptions Of(ParseResult parsed, CommandSurroundings surroundings)
    {
        var command = parsed.CommandResult.Command;
        var isToRun = ReferenceEquals(parsed.Action, command.Action);
        if (!isToRun || command.Options.FirstOrDefault(option => option.Name == "--config") is not Option<string?> configuration || !OptionSettings.Commands.Contains(command.Name))
        {
            return None;
        }

        var variables = VariableSettings.Read(surroundings.Variables);
        var named = parsed.GetValue(configuration) ?? variables.FirstOrDefault(setting => setting.Setting.Option == configuration.Name)?.Values[0];
        var file = ConfigurationText.Read(named, surroundings.Folder) is var (path, text) ? DefaultsSection.Read(path, text) : [];
        var open = command.Options.Where(option => parsed.GetResult(option) is null or { Implicit: true }).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        return new ConfiguredOptions([.. variables.Concat(file).DistinctBy(setting => setting.Setting).Where(setting => open.Contains(setting.Setting.Option) && OptionSettings.Find(command.Name, setting.Setting.Option) == setting.Setting)]);
    }

    /// <summary>The command line with the options behind the command's name.</summary>
    public string[] Complete(string[] args, Command command)
    {
        var at = Array.IndexOf(args, command.Name) + 1;
        return [.. args[..at], .. given.SelectMany(setting => setting.Arguments), .. args[at..]];
    }

    /// <exception cref="UsageException">A value is none for its option; the message says where it is from.</exception>
    public void Require(ParseResult completed)
    {
        foreach (var error in completed.Errors)
        {
            if (OptionOf(error.SymbolResult) is { } option && given.FirstOrDefault(setting => setting.Setting.Option == option.Name) is { } faulty)
            {
                throw new UsageException($"{faulty.Place}: {ArgumentEcho.Hide(error.Message, faulty.Values)}");
            }
        }
    }

    /// <summary>The message, and where the options that it names are from.</summary>
    public string Explain(string message)
        => message + string.Concat(given.Where(setting => Regex.IsMatch(message, $"{setting.Setting.Option}(?![a-z-])", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(setting => $"\n  {setting.Setting.Option} is from {setting.Place}."));

    private static Option? OptionOf(SymbolResult? result) => result is null ? null : (result as OptionResult)?.Option ?? OptionOf(result.Parent);
}
