using System.Collections.Immutable;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Json;

namespace AssignConformance.Cli.Composition;

/// <summary>Reads <c>known.json</c>: <c>{"knownDeviations": [{"page", "rule", "line", "reason", "owner", "expires"}]}</c>, all texts, the date as yyyy-MM-dd.</summary>
public static class KnownDeviationsFile
{
    /// <exception cref="UsageException">The file can't be opened.</exception>
    /// <exception cref="JsonFormException">The file is not of that form.</exception>
    public static ImmutableArray<KnownDeviation> Read(string path)
    {
        try
        {
            return [.. JsonRecordList.Read(path, File.ReadAllText(path), "knownDeviations", "known deviation", ["page", "rule", "line", "reason", "owner", "expires"])
                .Select(Entry)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message} Give an existing file to --known, or leave the option out.", exception);
        }
    }

    private static KnownDeviation Entry(JsonRecord record)
        => new(record["page"], record["rule"], record["line"], record["reason"], record["owner"], ExpiryDate.Of(record), record.Span);
}
