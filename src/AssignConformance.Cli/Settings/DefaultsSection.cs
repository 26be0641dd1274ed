using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;

namespace AssignConformance.Cli.Settings;

/// <summary>Reads the section <c>defaults</c> of <c>assign-conformance.json</c> strictly: nothing unknown, nothing of another type, no secrets.</summary>
internal static class DefaultsSection
{
    private const string Section = "defaults";

    /// <param name="file">Its absolute path; relative paths in it are below its folder.</param>
    /// <returns>The values; paths are relative to the current folder where they are below it, else absolute.</returns>
    /// <exception cref="JsonFormException">The text is not of that form.</exception>
    public static ImmutableArray<GivenSetting> Read(string file, string text)
    {
        var root = ConfigurationRoot.Read(file, text);
        ConfigurationRoot.RequireNames(file, root, "", ConfigurationRoot.Names);
        switch (root.Find(Section)?.Value)
        {
            case null:
                return [];
            case JsonTree.Object section:
                ConfigurationRoot.RequireNames(file, section, "/" + Section, [.. OptionSettings.OfFile.Select(setting => setting.Name)]);
                return [.. section.Members.Select(member => Read(file, OptionSettings.OfFile.Single(setting => setting.Name == member.Name), member.Value))];
            case { } other:
                throw new JsonFormException(file, other.Start, $"/{Section} must be an object, not {WithArticle(other.TypeName)}.");
        }
    }

    private static GivenSetting Read(string file, OptionSetting setting, JsonTree value)
    {
        var pointer = $"/{Section}/{setting.Name}";
        if (value.TypeName != setting.JsonType)
        {
            throw new JsonFormException(file, value.Start, $"{pointer} must be {WithArticle(setting.JsonType)}, not {WithArticle(value.TypeName)}.");
        }

        ImmutableArray<string> values = value switch
        {
            JsonTree.Number number => [number.Raw],
            JsonTree.Boolean flag => flag.Value ? ["true"] : [],
            JsonTree.Array list => [.. list.Items.Select((item, index) => Text(file, setting, item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}")))],
            _ => [Text(file, setting, value, pointer)],
        };
        return new GivenSetting(setting, values, string.Create(CultureInfo.InvariantCulture, $"{file}:{value.Start.Line}:{value.Start.Column} {pointer}"));
    }

    private static string Text(string file, OptionSetting setting, JsonTree value, string pointer)
    {
        if (value is not JsonTree.String { Value: var text } || string.IsNullOrWhiteSpace(text))
        {
            throw new JsonFormException(file, value.Start, $"{pointer} must be a string with text in it.");
        }

        if (!setting.IsPath)
        {
            return text;
        }

        var path = setting.Form == SettingForm.List ? text.IndexOf('=', StringComparison.Ordinal) + 1 : 0;
        return text[..path] + FromCurrentFolder(Path.GetFullPath(text[path..], Path.GetDirectoryName(file)!));
    }

    /// <summary>Reports show paths as they are given: below the current folder without the names of this machine's folders.</summary>
    private static string FromCurrentFolder(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative;
    }

    private static string WithArticle(string type) => type is "array" or "object" ? $"an {type}" : type == "null" ? type : $"a {type}";
}
