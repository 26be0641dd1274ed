using AssignConformance.Model.Results;

namespace AssignConformance.Reports;

/// <summary>By feature path, line and id.</summary>
internal sealed class ScenarioOrder : IComparer<ScenarioResult>
{
    public static ScenarioOrder OfReports { get; } = new();

    public int Compare(ScenarioResult? x, ScenarioResult? y)
        => string.CompareOrdinal(x?.FeaturePath, y?.FeaturePath) is not 0 and var path ? path
            : Comparer<int?>.Default.Compare(x?.Line, y?.Line) is not 0 and var line ? line
            : string.CompareOrdinal(x?.Id, y?.Id);
}
