using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Cli.Composition;
using AssignConformance.Generation;
using AssignConformance.Scenarios.Features;

namespace AssignConformance.Cli.Running;

/// <summary>The features of a run: the project's own files, or freshly generated ones for any other docs folder.</summary>
internal static class FeatureSources
{
    /// <summary>The features in ordinal order of their paths; files without a feature are left out.</summary>
    /// <exception cref="FeatureFormatException">A file is not Gherkin.</exception>
    public static ImmutableArray<PlannedFeature> Read(ProjectLayout layout, ImmutableArray<GeneratedFile> generated)
    {
        var folder = layout.Root is null ? null : layout.Features;
        return folder is not null && Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).ToImmutableArray() is { IsEmpty: false } own
            ? Read(own.Select(file => new FeatureFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))))
            : ReadGenerated(generated);
    }

    /// <summary>Freshly generated features alone, in ordinal order of their paths.</summary>
    public static ImmutableArray<PlannedFeature> ReadGenerated(ImmutableArray<GeneratedFile> generated)
        => Read(generated.Where(file => file.Path.EndsWith(".feature", StringComparison.Ordinal)).Select(file => new FeatureFile(file.Path["features/".Length..], file.Text)));

    private static ImmutableArray<PlannedFeature> Read(IEnumerable<FeatureFile> files)
        => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(FeatureReader.Read).OfType<PlannedFeature>()];

    /// <summary>The features with just the scenarios that the expression chooses.</summary>
    /// <exception cref="UsageException">The expression is wrong, or names a tag that no scenario has.</exception>
    public static ImmutableArray<PlannedFeature> Choose(ImmutableArray<PlannedFeature> features, string? tags)
    {
        if (tags is null)
        {
            return features;
        }

        TagExpression expression;
        try
        {
            expression = TagExpression.Parse(tags);
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message, exception);
        }

        var known = features.SelectMany(feature => feature.Scenarios).SelectMany(scenario => scenario.Tags).ToImmutableSortedSet(StringComparer.Ordinal);
        if (expression.Tags.FirstOrDefault(tag => !known.Contains(tag)) is { } unknown)
        {
            throw new UsageException($"No scenario has the tag {unknown}. The tags are {string.Join(", ", known)}.");
        }

        return Keep(features, expression);
    }

    /// <summary>The features with the scenarios that the expression matches; all where it is null.</summary>
    public static ImmutableArray<PlannedFeature> Keep(ImmutableArray<PlannedFeature> features, TagExpression? expression)
        => expression is null ? features
            : [.. features
                .Select(feature => feature with { Scenarios = [.. feature.Scenarios.Where(scenario => expression.Matches(scenario.Tags))] })
                .Where(feature => feature.Scenarios.Length > 0)];

    /// <summary>The one scenario of that id.</summary>
    /// <param name="id"><c>feature path:line</c>, or null for all scenarios.</param>
    /// <exception cref="UsageException">No scenario has the id.</exception>
    public static ImmutableArray<PlannedFeature> ChooseOne(ImmutableArray<PlannedFeature> features, string? id)
    {
        if (id is null)
        {
            return features;
        }

        ImmutableArray<PlannedFeature> chosen =
        [
            .. features.Where(feature => id.StartsWith(feature.Path + ":", StringComparison.Ordinal))
                .Select(feature => feature with
                {
                    Scenarios = [.. feature.Scenarios.Where(scenario => id == string.Create(CultureInfo.InvariantCulture, $"{feature.Path}:{scenario.Line}"))],
                })
                .Where(feature => feature.Scenarios.Length > 0),
        ];
        return chosen.IsEmpty
            ? throw new UsageException($"--scenario {id}: no scenario that was to run has this id. It is the path of a feature below features/ and the line of a scenario or of a row of its examples, as reports name it.")
            : chosen;
    }
}
