using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Json;

namespace AssignConformance.Cli.Composition;

/// <summary>Reads <c>known.json</c>: <c>{"knownDeviations": [{"page", "rule", "line", "reason", "owner", "expires"}]}</c>, all texts, the date as yyyy-MM-dd.</summary>
public static class KnownDeviationsFile
{
    private const string ListName = "knownDeviations";

    private static readonly ImmutableArray<string> Fields = ["page", "rule", "line", "reason", "owner", "expires"];

    /// <exception cref="UsageException">The file is absent, or not of that form; the message names the place.</exception>
    public static ImmutableArray<KnownDeviation> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: there is no such file. Give an existing one to --known, or leave the option out.");
        }

        var reading = JsonText.Read(File.ReadAllText(path));
        if (reading.Root is null)
        {
            throw Fault(path, reading.Fault!.Position, $"not JSON: {reading.Fault.Message}");
        }

        return reading.Root is JsonTree.Object root && root.Find(ListName)?.Value is JsonTree.Array list
            ? [.. list.Items.Select(item => Entry(path, item))]
            : throw Fault(path, reading.Root.Start, $"expected an object with a list \"{ListName}\"");
    }

    private static KnownDeviation Entry(string path, JsonTree item)
    {
        if (item is not JsonTree.Object entry)
        {
            throw Fault(path, item.Start, $"expected an object with the fields {string.Join(", ", Fields)}");
        }

        if (entry.Members.FirstOrDefault(member => !Fields.Contains(member.Name, StringComparer.Ordinal)) is { } unknown)
        {
            throw Fault(path, unknown.NameStart, $"unknown field \"{unknown.Name}\"; the fields are {string.Join(", ", Fields)}");
        }

        string Text(string name) => entry.Find(name)?.Value is JsonTree.String { Value.Length: > 0 } text
            ? text.Value
            : throw Fault(path, (entry.Find(name)?.Value ?? entry).Start, $"the field \"{name}\" must be a text that is not empty");
        var expires = DateOnly.TryParseExact(Text("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Fault(path, entry.Find("expires")!.Value.Start, "the field \"expires\" must be a date such as 2027-12-31");
        return new KnownDeviation(
            Text("page"), Text("rule"), Text("line"), Text("reason"), Text("owner"), expires,
            new SourceSpan(path, entry.Start.Line, entry.Start.Column, entry.End.Line, entry.End.Column));
    }

    private static UsageException Fault(string path, TextPosition place, string message)
        => new(string.Create(CultureInfo.InvariantCulture, $"{path}:{place.Line}:{place.Column}: {message}."));
}
