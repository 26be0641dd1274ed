using System.Globalization;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Hosting.Serving;

namespace AssignConformance.Cli.Serving;

/// <summary>Writes a line a request, and counts. Safe for parallel use.</summary>
/// <param name="output">Gets the lines; null where only counts are wanted.</param>
/// <param name="isColoured">Verdicts are coloured, for a terminal.</param>
internal sealed class RequestLog(TextWriter? output, bool isColoured)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Write(ServedRequest request)
    {
        lock (_gate)
        {
            var verdict = RequestLine.Verdict(request);
            _counts[verdict] = _counts.GetValueOrDefault(verdict) + 1;
            foreach (var line in output is null ? [] : RequestLine.Render(request, isColoured))
            {
                output!.WriteLine(line);
            }

            output?.Flush();
        }
    }

    /// <summary>One line: how many requests, by verdict, and what was throttled.</summary>
    public string Summarise(ThrottleTally throttled)
    {
        lock (_gate)
        {
            var verdicts = string.Concat(_counts.Select(each => string.Create(CultureInfo.InvariantCulture, $", {each.Value} {each.Key}")));
            var early = throttled.Refused == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"; throttled {throttled.Refused}, of which {throttled.TooEarly} came back before their Retry-After was over");
            return string.Create(CultureInfo.InvariantCulture, $"{_counts.Values.Sum()} requests{verdicts}{early}.");
        }
    }
}
