using System.Collections.Immutable;

namespace AssignConformance.Tenant.Configuration;

/// <summary>The values of the environment and, below them, those of the file.</summary>
internal sealed class GivenValues(Func<string, string?> environment, TenantSection section)
{
    public ConfiguredText? Variable(string name) => environment(name) is { } text && !string.IsNullOrWhiteSpace(text) ? new ConfiguredText(text, name) : null;

    public ConfiguredText? Value(TenantField field)
        => (field.Variable is { } variable ? Variable(variable) : null) ?? section.Values.GetValueOrDefault(field.Name);

    /// <summary>The texts of a list, which only the file gives.</summary>
    public ImmutableArray<ConfiguredText> List(TenantField field) => section.Lists.GetValueOrDefault(field.Name, []);

    public decimal? Number(TenantField field) => Value(field) is { } given ? ValueReader.Number(field, given) : null;

    public TimeSpan? Seconds(TenantField field) => Number(field) is { } seconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    /// <summary>The folder that a relative folder is below: the file's, or the current one for the environment.</summary>
    public string FolderOf(ConfiguredText given)
        => section.Folder is { } folder && section.Values.ContainsValue(given) ? folder : Environment.CurrentDirectory;
}
