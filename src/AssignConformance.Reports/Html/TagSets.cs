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
        foreach (var operation in report.Operations)
        {
            foreach (var scenario in operation.Scenarios)
            {
                _numbers.TryAdd(Key(operation, scenario), _numbers.Count);
            }
        }
    }

    /// <summary>Tags without <c>@</c>, blanks between; by number.</summary>
    public ImmutableArray<string> All => [.. _numbers.OrderBy(each => each.Value).Select(each => each.Key)];

    public string NumberOf(OperationReport operation, ScenarioResult scenario) => _numbers[Key(operation, scenario)].ToString(CultureInfo.InvariantCulture);

    private static string Key(OperationReport operation, ScenarioResult scenario)
        => string.Join(' ', scenario.Tags.Except(operation.CommonTags, StringComparer.Ordinal).Select(tag => Shown.Of(tag.TrimStart('@'))));
}
