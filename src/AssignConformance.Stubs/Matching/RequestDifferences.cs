using System.Collections.Immutable;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Matching;

/// <summary>Says what kept a mapping from answering a request.</summary>
internal static class RequestDifferences
{
    /// <summary>How far a request is from a mapping. A difference in the path weighs most, then the method, then all else.</summary>
    public static int Distance(RequestPattern pattern, StubRequest request)
        => (100 * PathDistance(pattern.Path, request.Path))
            + (MethodDiffers(pattern, request) ? 10 : 0)
            + pattern.QueryParameters.Count(field => !field.Matches(request.QueryValues(field.Name)))
            + pattern.Headers.Count(field => !field.Matches(request.HeaderValues(field.Name)));

    /// <summary>A line for each thing that differs. Values of the Authorization field are never shown.</summary>
    public static ImmutableArray<string> Describe(StubMapping mapping, StubRequest request, ScenarioStates states)
        => [.. Lines(mapping, request, states)];

    private static IEnumerable<string> Lines(StubMapping mapping, StubRequest request, ScenarioStates states)
    {
        var pattern = mapping.Request;
        if (PathDistance(pattern.Path, request.Path) > 0)
        {
            yield return $"path: expected {pattern.Path.Text}, was {request.Path}";
        }

        if (MethodDiffers(pattern, request))
        {
            yield return $"method: expected {pattern.Method}, was {request.Method}";
        }

        foreach (var field in pattern.QueryParameters.Where(field => !field.Matches(request.QueryValues(field.Name))))
        {
            yield return $"query parameter {field.Name}: expected {field.Matcher.Describe()}, was {Show(request.QueryValues(field.Name))}";
        }

        foreach (var field in pattern.Headers.Where(field => !field.Matches(request.HeaderValues(field.Name))))
        {
            var secret = string.Equals(field.Name, "Authorization", StringComparison.OrdinalIgnoreCase);
            yield return $"header {field.Name}: expected {field.Matcher.Describe()}, was {Show(request.HeaderValues(field.Name), secret)}";
        }

        foreach (var difference in pattern.Body.Select(matcher => matcher.Difference(request.Body)).OfType<string>())
        {
            yield return $"body: {difference}";
        }

        if (!states.Allow(mapping.Scenario))
        {
            yield return $"scenario \"{mapping.Scenario!.Name}\": expected state \"{mapping.Scenario.RequiredState}\", was \"{states[mapping.Scenario.Name]}\"";
        }
    }

    private static bool MethodDiffers(RequestPattern pattern, StubRequest request)
        => pattern.Method is not null && !string.Equals(pattern.Method, request.Method, StringComparison.Ordinal);

    private static string Show(ImmutableArray<string> values, bool secret = false) => values switch
    {
        [] => "absent",
        _ when secret => "another value",
        _ => string.Join(", ", values.Select(value => $"\"{value}\"")),
    };

    /// <summary>Segments that differ; 0 where the path matches.</summary>
    private static int PathDistance(PathPattern pattern, string path) => pattern switch
    {
        PathPattern.Expression expression => expression.Regex.IsMatch(path) ? 0 : path.Split('/').Length,
        PathPattern.Literal literal => SegmentDistance([.. literal.Path.Split('/').Select(text => new PathSegment(text, null, IsVariable: false))], path.Split('/')),
        PathPattern.Template template => SegmentDistance(template.Segments, path.Split('/')),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int SegmentDistance(ImmutableArray<PathSegment> expected, string[] actual)
        => Math.Abs(expected.Length - actual.Length) + expected.Zip(actual).Count(pair => !pair.First.Matches(pair.Second));
}
