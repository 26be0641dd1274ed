using System.Collections.Immutable;
using AssignConformance.Tenant.Configuration;

namespace AssignConformance.Cli.Settings;

/// <summary>Reads the variables <c>ASSIGN_CONFORMANCE_…</c>; an empty one is as one that is not set.</summary>
internal static class VariableSettings
{
    private static readonly ImmutableArray<string> s_known =
    [
        .. OptionSettings.All.Select(setting => setting.Variable).Concat(TenantFields.All.Select(field => field.Variable)).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <exception cref="UsageException">A variable is not known, or a flag is neither <c>true</c> nor <c>false</c>; the message names it.</exception>
    public static ImmutableArray<GivenSetting> Read(IReadOnlyDictionary<string, string> variables)
    {
        var unknown = variables.Keys.Where(name => name.StartsWith(OptionSetting.Prefix, StringComparison.Ordinal) && !s_known.Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return unknown is null
            ? [.. OptionSettings.All.Where(setting => setting.Source is SettingSource.Variable or SettingSource.File).Select(setting => Read(setting, variables)).OfType<GivenSetting>()]
            : throw new UsageException($"The variable {unknown} is not known; the nearest is {NearestName.Of(unknown, s_known)}. Mend the name, or unset it.");
    }

    private static GivenSetting? Read(OptionSetting setting, IReadOnlyDictionary<string, string> variables)
        => variables.GetValueOrDefault(setting.Variable!) is not { Length: > 0 } text ? null : new GivenSetting(setting, Values(setting, text), setting.Variable!);

    private static ImmutableArray<string> Values(OptionSetting setting, string text) => (setting.Form, text) switch
    {
        (SettingForm.Flag, "true") => ["true"],
        (SettingForm.Flag, "false") => [],
        (SettingForm.Flag, _) => throw new UsageException($"{setting.Variable}: expected true or false, not {GivenText.Show(text)}."),
        (SettingForm.List, _) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        _ => [text],
    };
}
