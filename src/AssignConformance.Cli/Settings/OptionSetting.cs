namespace AssignConformance.Cli.Settings;

/// <summary>Where else an option of <c>run</c>, <c>check</c> or <c>report</c> may be given, and how.</summary>
/// <param name="Option">Its name on the command line: <c>--fail-on</c>.</param>
public sealed record OptionSetting(string Option, SettingForm Form, SettingSource Source)
{
    /// <summary>The beginning of every variable.</summary>
    public const string Prefix = "ASSIGN_CONFORMANCE_";

    /// <summary>The value, or what follows the equals sign of each item of a list, is a path; in the file it is relative to the file.</summary>
    public bool IsPath { get; init; }

    /// <summary>The only command whose option this is; null for all commands that have one of the name and no setting of their own.</summary>
    public string? Command { get; init; }

    /// <summary>Its name in the file: <c>failOn</c>, or <c>checkBaseline</c> of one command alone.</summary>
    public string Name => string.Concat($"{Command}{Option}".Split('-', StringSplitOptions.RemoveEmptyEntries).Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Its variable: <c>ASSIGN_CONFORMANCE_FAIL_ON</c>; null where there is none.</summary>
    public string? Variable => Source == SettingSource.CommandLine ? null : Prefix + $"{Command}{Option}".TrimStart('-').Replace("--", "-", StringComparison.Ordinal).Replace('-', '_').ToUpperInvariant();

    /// <summary>The JSON Schema type of its value.</summary>
    public string JsonType => Form switch
    {
        SettingForm.Text => "string",
        SettingForm.Number => "number",
        SettingForm.Flag => "boolean",
        SettingForm.List => "array",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
