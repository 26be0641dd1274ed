using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AssignConformance.Model.Results;

/// <summary>The scenarios of a feature that are to run.</summary>
/// <param name="Path">Below <c>features/</c>.</param>
/// <param name="Shard">The shard that runs them, counted from 1; 1 where there is but one.</param>
/// <param name="Lines">Of the scenarios or, for outlines, of their rows; ascending.</param>
public sealed record FeaturePlan(string Path, int Shard, ImmutableArray<int> Lines)
{
    /// <summary>The ids that the results will have, see <see cref="ScenarioResult.Id"/>.</summary>
    [JsonIgnore]
    public IEnumerable<string> ScenarioIds => Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}"));
}
