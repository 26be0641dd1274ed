using System.Text.RegularExpressions;

namespace AssignConformance.Cli.Proving;

/// <summary>The id of a mutant: <c>v1.0/x-assign.feature:9/response/property-removed@/value/0/id</c>.</summary>
internal static partial class MutantId
{
    /// <summary>The id of the scenario that it begins with.</summary>
    /// <exception cref="UsageException">It has another form.</exception>
    public static string ScenarioOf(string id)
        => Form.Match(id) is { Success: true } match
            ? match.Groups["scenario"].Value
            : throw new UsageException($"--mutant {id}: expected the id as reports give it, such as v1.0/x-assign.feature:9/response/property-removed@/value/0/id.");

    [GeneratedRegex(@"\A(?<scenario>.+\.feature:\d+)/(response|request)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form { get; }
}
