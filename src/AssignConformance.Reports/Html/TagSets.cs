using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>The few combinations of tags that scenarios have besides those of their feature, numbered, so that ten thousand lines need not spell them.</summary>
public sealed class TagSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public TagSets(RunReport report)
    {
        var sets = report.Operations.SelectMany(operation => operation.Scenarios, Key).CountBy(key => key, StringComparer.Ordinal);
        All = [.. sets.OrderByDescending(set => set.Value).ThenBy(set => set.Key, StringComparer.Ordinal).Select(set => set.Key)];
        foreach (var (number, key) in All.Index())
        {
            _numbers.Add(key, number);
        }
    }

    /// <summary>Tags without <c>@</c>, blanks between; by number, the most frequent first.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Null for the most frequent set, 0, which most lines have.</summary>
    public string? NumberOf(OperationReport operation, ScenarioResult scenario)
        => _numbers[Key(operation, scenario)] is > 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static string Key(OperationReport operation, ScenarioResult scenario)
        => string.Join(' ', scenario.Tags.Except(operation.CommonTags, StringComparer.Ordinal).Select(tag => Shown.Of(tag.TrimStart('@'))));
}
