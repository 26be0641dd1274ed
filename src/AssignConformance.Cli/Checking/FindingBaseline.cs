using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Json;
using AssignConformance.Reports;

namespace AssignConformance.Cli.Checking;

/// <summary>Findings that were there when the baseline was written: they don't fail.</summary>
/// <param name="Entries">An entry a finding; findings that nothing tells apart have as many equal entries.</param>
internal sealed record FindingBaseline(ImmutableArray<FindingKey> Entries)
{
    private const string List = "checkBaseline";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads <c>{"checkBaseline": [{"page", "rule", "line", "pointer"}]}</c>; line and pointer are left out where there is none.</summary>
    /// <exception cref="UsageException">The file can't be opened.</exception>
    /// <exception cref="JsonFormException">The file is not of that form.</exception>
    public static FindingBaseline Read(string path)
    {
        try
        {
            return new([.. JsonRecordList.Read(path, File.ReadAllText(path), List, "baseline entry", ["page", "rule"], ["line", "pointer"])
                .Select(record => new FindingKey(record["page"], record["rule"], record.Find("line") ?? "", record.Find("pointer")))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {exception.Message} Give an existing file to --baseline (check --write-baseline FILE makes one), or leave the option out.", exception);
        }
    }

    /// <summary>Writes such a file.</summary>
    /// <exception cref="UsageException">The file can't be written.</exception>
    public static void Write(string path, IEnumerable<Finding> findings)
    {
        var entries = findings.Select(FindingKey.Of).Select(key => new Entry(key.Page, key.Rule, key.Line.Length == 0 ? null : key.Line, key.Pointer is { Length: > 0 } pointer ? pointer : null));
        var fault = ReportFolder.Replace(path, output =>
        {
            JsonSerializer.Serialize(output, new Dictionary<string, IEnumerable<Entry>>(StringComparer.Ordinal) { [List] = entries }, s_options);
            output.Write("\n"u8);
        });
        if (fault is not null)
        {
            throw new UsageException($"--write-baseline: {fault.Message}");
        }
    }

    /// <summary>The findings that the baseline holds, and its entries that no finding is of.</summary>
    /// <param name="findings">In page order: of equal ones the first are those of the baseline.</param>
    public (ImmutableHashSet<Finding> Known, ImmutableArray<FindingKey> Gone) Match(IEnumerable<Finding> findings)
    {
        var open = Entries.CountBy(Normalise).ToDictionary();
        var known = ImmutableHashSet.CreateBuilder<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            var key = Normalise(FindingKey.Of(finding));
            if (open.GetValueOrDefault(key) > 0)
            {
                open[key]--;
                known.Add(finding);
            }
        }

        return (known.ToImmutable(), [.. open.SelectMany(each => Enumerable.Repeat(each.Key, each.Value))]);
    }

    /// <summary>The root's pointer is an empty text, which a file leaves out.</summary>
    private static FindingKey Normalise(FindingKey key) => key with { Line = key.Line.Trim(), Pointer = key.Pointer is { Length: > 0 } pointer ? pointer : null };

    private sealed record Entry(string Page, string Rule, string? Line, string? Pointer);
}
