using System.Collections.Immutable;
using System.Globalization;
using Gherkin;
using Gherkin.Ast;

namespace AssignConformance.Scenarios.Features;

/// <summary>Reads feature files with SpecFlow's own Gherkin parser and expands outlines.</summary>
public sealed class FeatureReader
{
    private static readonly CachingDialectProvider Dialects = new();

    /// <summary>Reads a file; null where it holds no feature.</summary>
    /// <exception cref="FeatureFormatException">The text is not Gherkin.</exception>
    public static PlannedFeature? Read(FeatureFile file)
    {
        var feature = Parse(file).Feature;
        if (feature is null)
        {
            return null;
        }

        var tags = Names(feature.Tags);
        var background = feature.Children.OfType<Background>().SelectMany(each => each.Steps).ToImmutableArray();
        var scenarios = feature.Children.SelectMany(child => child switch
        {
            Scenario scenario => Expand(scenario, tags, background),
            Rule rule => Expand(rule, tags, background),
            _ => [],
        });
        return new PlannedFeature(file.Path, feature.Name, feature.Description ?? "", feature.Language, tags, [.. scenarios]);
    }

    private static GherkinDocument Parse(FeatureFile file)
    {
        try
        {
            return new Parser { StopAtFirstError = false }.Parse(new TokenScanner(new StringReader(file.Text)), new TokenMatcher(Dialects));
        }
        catch (CompositeParserException exception)
        {
            throw new FeatureFormatException(string.Join('\n', exception.Errors.Select(error => Describe(file, error))));
        }
        catch (ParserException exception)
        {
            throw new FeatureFormatException(Describe(file, exception));
        }
    }

    private static string Describe(FeatureFile file, ParserException exception)
        => $"features/{file.Path}{exception.Message.Replace("(", ":", StringComparison.Ordinal).Replace("):", ":", StringComparison.Ordinal)}";

    private static IEnumerable<PlannedScenario> Expand(Rule rule, ImmutableArray<string> tags, ImmutableArray<Step> background)
    {
        ImmutableArray<Step> steps = [.. background, .. rule.Children.OfType<Background>().SelectMany(each => each.Steps)];
        ImmutableArray<string> all = [.. tags, .. Names(rule.Tags)];
        return rule.Children.OfType<Scenario>().SelectMany(scenario => Expand(scenario, all, steps));
    }

    private static IEnumerable<PlannedScenario> Expand(Scenario scenario, ImmutableArray<string> featureTags, ImmutableArray<Step> background)
    {
        ImmutableArray<string> tags = [.. featureTags, .. Names(scenario.Tags)];
        if (!scenario.Examples.Any())
        {
            yield return new PlannedScenario(
                scenario.Name, scenario.Description ?? "", scenario.Location.Line, tags, [.. background.Concat(scenario.Steps).Select(step => Plan(step, text => text))]);
            yield break;
        }

        foreach (var examples in scenario.Examples.Where(each => each.TableHeader is not null))
        {
            var header = examples.TableHeader.Cells.Select(cell => cell.Value).ToImmutableArray();
            foreach (var row in examples.TableBody)
            {
                var values = header.Zip(row.Cells, (name, cell) => (Name: $"<{name}>", cell.Value)).ToImmutableArray();
                string Fill(string text) => values.Aggregate(text, (filled, value) => filled.Replace(value.Name, value.Value, StringComparison.Ordinal));
                yield return new PlannedScenario(
                    $"{Fill(scenario.Name)} ({string.Join(", ", values.Select(value => value.Value))})",
                    scenario.Description ?? "",
                    row.Location.Line,
                    [.. tags, .. Names(examples.Tags)],
                    [.. background.Select(step => Plan(step, text => text)), .. scenario.Steps.Select(step => Plan(step, Fill))]);
            }
        }
    }

    private static PlannedStep Plan(Step step, Func<string, string> fill) => new(
        step.Keyword,
        fill(step.Text),
        step.Argument is DocString docString ? fill(docString.Content) : null,
        step.Argument is DataTable table ? [.. table.Rows.Select(row => row.Cells.Select(cell => fill(cell.Value)).ToImmutableArray())] : []);

    private static ImmutableArray<string> Names(IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name)];

    /// <summary>Dialects are parsed from a resource each time they are asked for; features ask thousands of times.</summary>
    private sealed class CachingDialectProvider : GherkinDialectProvider
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, GherkinDialect> _dialects = new(StringComparer.Ordinal);

        public override GherkinDialect GetDialect(string language, Location location)
            => _dialects.GetOrAdd(language, name => base.GetDialect(name, location));
    }
}
