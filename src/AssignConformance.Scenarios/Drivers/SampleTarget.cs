using System.Text.RegularExpressions;
using AssignConformance.Model.Wire;

namespace AssignConformance.Scenarios.Drivers;

/// <summary>Makes a request target that can be sent of one that a page wrote.</summary>
public static partial class SampleTarget
{
    /// <summary>Gives each <c>{x}</c> the sample value <c>sample-x</c>, and percent-encodes the rest, see <see cref="PercentEncoding"/>.</summary>
    public static string Resolve(string target)
        => PercentEncoding.Encode(Placeholder().Replace(target, match => "sample-" + string.Concat(match.Groups["name"].Value.Where(char.IsAsciiLetterOrDigit))));

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Placeholder();
}
