using System.Text.RegularExpressions;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;
using AssignConformance.Tests.Support;
using Xunit;

namespace AssignConformance.Tests.Rules;

/// <summary>README's table of rules is made from the rules: from the first sentence above each class.</summary>
public sealed class ReadmeRulesTests
{
    private const string Begin = "<!-- rules: begin -->\n";
    private const string End = "<!-- rules: end -->\n";

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    [Fact]
    public void README_has_the_table_of_rules_as_the_code_has_them()
    {
        var readme = File.ReadAllText(Repository.InRoot("README.md"));
        var table = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Snapshot.Matches(readme[..table] + Markdown() + readme[readme.IndexOf(End, StringComparison.Ordinal)..], "..", "..", "README.md");
    }

    private static string Markdown()
    {
        var summaries = Directory.EnumerateFiles(Repository.InRoot("src", "AssignConformance.Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Regex.Match(File.ReadAllText(file), @"^/// <summary>(?<id>AC[0-9]{4}): (?<text>.*)</summary>\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchTimeout))
            .Where(match => match.Success)
            .ToDictionary(match => match.Groups["id"].Value, match => match.Groups["text"].Value);
        return "| id | name | severity | finds |\n|---|---|---|---|\n"
            + string.Concat(RunRules.All.Select(rule => $"| {rule.Id} | {rule.Name} | {rule.Severity.ToString().ToLowerInvariant()} | {Text(rule, summaries)} |\n"));
    }

    /// <summary>Rules about answers have no class: there the rationale tells.</summary>
    private static string Text(Rule rule, Dictionary<string, string> summaries)
    {
        var text = Regex.Replace(summaries.GetValueOrDefault(rule.Id) ?? rule.Rationale, "</?c>", "`", RegexOptions.None, MatchTimeout).Replace("|", "\\|", StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
