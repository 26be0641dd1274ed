using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssignConformance.SimulatedTenant.Graph;

/// <summary>The part of <c>$filter</c> that is simulated: <c>x eq 'y'</c> and <c>startswith(x,'y')</c>, joined by <c>and</c>.</summary>
internal sealed partial class Filter
{
    private readonly ImmutableArray<Func<JsonObject, bool>> _clauses;

    private Filter(ImmutableArray<Func<JsonObject, bool>> clauses) => _clauses = clauses;

    /// <summary>Null where the text is none that is simulated; no text admits everything.</summary>
    public static Filter? Read(string? text)
    {
        var clauses = ImmutableArray.CreateBuilder<Func<JsonObject, bool>>();
        for (var rest = text?.Trim() ?? ""; rest.Length > 0;)
        {
            var match = Clause().Match(rest);
            if (!match.Success)
            {
                return null;
            }

            var name = match.Groups["name"].Value;
            var value = match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal);
            var comparison = StringComparison.OrdinalIgnoreCase;
            clauses.Add(match.Groups["starts"].Success
                ? item => Text(item, name).StartsWith(value, comparison)
                : item => string.Equals(Text(item, name), value, comparison));
            rest = rest[match.Length..];
        }

        return new Filter(clauses.ToImmutable());
    }

    public bool Admits(JsonObject item) => _clauses.All(clause => clause(item));

    private static string Text(JsonObject item, string name) => item[name]?.ToString() ?? "";

    [GeneratedRegex(
        @"^(?:(?<starts>startswith)\(\s*(?<name>\w+)\s*,\s*'(?<value>(?:[^']|'')*)'\s*\)|(?<name>\w+)\s+eq\s+'(?<value>(?:[^']|'')*)')(?:\s+and\s+(?=\S)|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
