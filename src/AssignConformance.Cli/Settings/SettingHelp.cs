using System.CommandLine;

namespace AssignConformance.Cli.Settings;

/// <summary>Tells in a command's help where else its options may be given.</summary>
internal static class SettingHelp
{
    /// <summary>The command, with the variable of each option behind its description.</summary>
    public static Command WithVariables(Command command)
    {
        foreach (var option in command.Options)
        {
            option.Description = OptionSettings.Find(command.Name, option.Name)?.Variable is { } variable ? $"{option.Description} [{variable}]" : option.Description;
        }

        return command;
    }
}
