using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssignConformance.Reports.History;

/// <summary>The last runs in a small file that can be committed. Its form is <c>history.schema.json</c>, told in <c>FORMAT.md</c>.</summary>
public static class HistoryFile
{
    /// <summary>Its name in a report folder.</summary>
    public const string Name = "history.json";

    /// <summary>Runs that are kept; older ones go.</summary>
    public const int MaximumRuns = 20;

    private const int FormatVersion = 1;

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Reads a file; one that is not there, or is empty, holds no runs. Never throws for what a file holds or a disk does.</summary>
    public static HistoryReading Read(string path)
    {
        try
        {
            if (!File.Exists(path) || File.ReadAllBytes(path) is not { Length: > 0 } bytes)
            {
                return new HistoryReading([], null);
            }

            var document = JsonSerializer.Deserialize<Document>(bytes, s_options);
            return document switch
            {
                null => Damaged(path, "it holds null."),
                { FormatVersion: not FormatVersion } => Damaged(path, $"it has format version {Count.Of(document.FormatVersion)}; this version of AssignConformance reads {Count.Of(FormatVersion)}."),
                { Runs.IsDefault: true } => Damaged(path, "\"runs\" is null."),
                _ when document.Runs.Any(run => run is null || !run.NotPassed.IsWellFormed) => Damaged(path, "a run is null, or names a scenario other than by ten hexadecimal digits."),
                _ => new HistoryReading([.. document.Runs.OrderBy(run => run.Started)], null),
            };
        }
        catch (Exception exception) when (exception is JsonException || ReportFault.IsOfTheDisk(exception))
        {
            return Damaged(path, exception.Message);
        }
    }

    /// <summary>The text of a file with a run more: oldest first, at most <see cref="MaximumRuns"/>, a run that is there already in its place.</summary>
    public static string Append(ImmutableArray<HistoryRun> earlier, HistoryRun run)
    {
        var runs = earlier.Where(each => each.Started != run.Started || each.Target != run.Target).Append(run).OrderBy(each => each.Started).TakeLast(MaximumRuns);
        return JsonSerializer.Serialize(new Document(FormatVersion, [.. runs]), s_options) + "\n";
    }

    private static HistoryReading Damaged(string path, string why)
        => new([], $"{path}: the history can't be read, so it is left as it is and this run is not added: {why} Mend it, or delete it to begin a new one.");

    private sealed record Document(int FormatVersion, ImmutableArray<HistoryRun> Runs);
}

/// <summary>What a history file holds.</summary>
/// <param name="Runs">Oldest first.</param>
/// <param name="Problem">Why it could not be read, with the file's name and what to do; null where it could.</param>
public sealed record HistoryReading(ImmutableArray<HistoryRun> Runs, string? Problem);
