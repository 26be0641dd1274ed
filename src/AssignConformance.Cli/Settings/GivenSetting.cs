using System.Collections.Immutable;

namespace AssignConformance.Cli.Settings;

/// <summary>A value that the file or a variable gives to an option.</summary>
/// <param name="Values">One for each time that the option is to stand on the command line; none of a flag that is false.</param>
/// <param name="Place">For messages: a variable, or file, line, column and JSON Pointer.</param>
internal sealed record GivenSetting(OptionSetting Setting, ImmutableArray<string> Values, string Place)
{
    /// <summary>As it would stand on the command line.</summary>
    public IEnumerable<string> Arguments => Values.Select(value => $"{Setting.Option}={value}");
}
