using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AssignConformance.Tests.Support;

/// <summary>The files of a report folder without their times: the one normaliser for runs that must be equal but for them.</summary>
internal static class TimelessRun
{
    private const string Moment = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?";
    private const string HttpDate = @"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT";
    private const string Duration = @"(\d+ min \d\d s|[\d.]+ (µs|ms|s))";

    /// <summary>By file name, what is a time: each match keeps its groups named <c>a</c> and <c>b</c>, and loses what is between them.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<Regex>> s_times = new Dictionary<string, ImmutableArray<Regex>>(StringComparer.Ordinal)
    {
        ["index.html"] =
        [
            Between("<dt>Started</dt><dd>", @"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", "</dd>"),
            Between("<dt>Duration</dt><dd>", Duration, "</dd>"),
            Between("<span class=\"num( quiet)?\">", Duration, "</span>"),
            Between("<dt>Date</dt><dd>", HttpDate, "</dd>"),
        ],
        ["junit.xml"] = [Between(" timestamp=\"", Moment, "\""), Between(" time=\"", @"\d+\.\d{3}", "\"")],
        ["results.trx"] =
        [
            Between("<TestRun id=\"", "[0-9a-f-]{36}", "\" name="), Between(" (creation|queuing|start|finish|startTime|endTime|timestamp)=\"", Moment, "\""), Between(" duration=\"", @"\d\d:\d\d:\d\d(\.\d+)?", "\""),
        ],
        ["results.sarif"] = [Between("^ +\"(startTimeUtc|endTimeUtc)\": \"", Moment, "\",?$")],
        ["results.ndjson"] =
        [
            Between(@"(?<!\\)""\w*[sS]econds"":", "[0-9.eE+-]+", "[,}]"), Between(@"(?<!\\)""(started|finished)"":""", Moment, "\""), Between(@"(?<!\\)""name"":""Date"",""value"":""", HttpDate, "\""),
        ],
        ["summary.md"] = [Between("^Target .*, AssignConformance [^,]+, ", Duration, @"\.$")],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The text of every file of the folder as it was written, each time in it a <c>~</c>, by file name.</summary>
    public static SortedDictionary<string, string> Of(string reportFolder)
        => new(Directory.EnumerateFiles(reportFolder).ToDictionary(file => Path.GetFileName(file), file => Of(Path.GetFileName(file), File.ReadAllText(file)), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The text of one file.</summary>
    public static string Of(string name, string text) => s_times[name].Aggregate(text, (rest, time) => time.Replace(rest, "${a}~${b}"));

    private static Regex Between(string before, string time, string after)
        => new($"(?<a>{before}){time}(?<b>{after})", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
}
