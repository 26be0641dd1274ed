namespace AssignConformance.Cli.Settings;

/// <summary>What an option's value looks like in the file and in its variable.</summary>
public enum SettingForm
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>An array of strings; in a variable divided by <c>;</c>.</summary>
    List,
}
