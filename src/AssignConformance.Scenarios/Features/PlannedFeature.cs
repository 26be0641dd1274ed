using System.Collections.Immutable;

namespace AssignConformance.Scenarios.Features;

/// <summary>A feature, read and expanded: every scenario that will run, outlines a scenario a row.</summary>
public sealed record PlannedFeature(
    string Path, string Name, string Description, string Language, ImmutableArray<string> Tags, ImmutableArray<PlannedScenario> Scenarios);

/// <summary>A scenario to run.</summary>
/// <param name="Name">The scenario's name; of an outline, with the row's values behind it.</param>
/// <param name="Line">Line of the scenario or, for an outline, of its row; counted from 1.</param>
/// <param name="Tags">With their <c>@</c>: the feature's, the scenario's, the Examples'.</param>
/// <param name="Steps">The background's first.</param>
public sealed record PlannedScenario(string Name, string Description, int Line, ImmutableArray<string> Tags, ImmutableArray<PlannedStep> Steps);

/// <summary>A step to run.</summary>
/// <param name="Keyword">As written, with its trailing space: <c>Given </c>.</param>
public sealed record PlannedStep(string Keyword, string Text, string? DocString, ImmutableArray<ImmutableArray<string>> Table);
