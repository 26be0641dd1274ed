using System.Text.RegularExpressions;
using AssignConformance.Cli.Composition;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class RunRulesTests
{
    [Fact]
    public void Every_rule_that_a_check_names_is_listed_and_no_other()
    {
        var named = Directory.EnumerateFiles(Repository.InRoot("src", "AssignConformance.Scenarios"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("MismatchRules.cs", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(?<id>AC7[0-9]{3})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["id"].Value))
            .Distinct();

        RunRules.All.Where(rule => rule.Id.StartsWith("AC7", StringComparison.Ordinal)).Select(rule => rule.Id).Should().BeInAscendingOrder().And.BeEquivalentTo(named);
        RunRules.All.Should().OnlyHaveUniqueItems(rule => rule.Id).And.OnlyContain(rule => rule.Rationale.Length > 0 && rule.Example.Length > 0 && rule.Fix.Length > 0);
    }

    [Fact]
    public async Task Explain_lists_all_rules_where_none_is_named()
    {
        var explain = await CommandResult.OfAsync("explain");

        explain.ExitCode.Should().Be(0);
        explain.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveSameCount(RunRules.All)
            .And.Contain(["AC2014  note     blank-line-before-headers", "AC4004  error    type-abstract", "AC7010  error    read-back"]);
    }

    [Fact]
    public async Task Explain_knows_the_rules_of_answers_too()
    {
        var explain = await CommandResult.OfAsync("explain", "AC7010");

        explain.ExitCode.Should().Be(0);
        explain.Output.Should().StartWith("AC7010 read-back (error)\n").And.ContainAll("Example:", "What to do:");
    }

    [Theory]
    [InlineData("https://user:secret@host.example/docs.git?token=1#x", "https://host.example/docs.git")]
    [InlineData("git@host.example:org/docs.git", "ssh://host.example/org/docs.git")]
    [InlineData("ssh://git@host.example:22/org/docs.git", "ssh://host.example:22/org/docs.git")]
    [InlineData("/srv/git/docs.git", null)]
    [InlineData("file:///srv/git/docs.git", null)]
    [InlineData("C:\\docs", null)]
    [InlineData("", null)]
    public void A_repository_is_told_without_user_and_password(string remote, string? uri)
        => DocsRepository.ToUri(remote).Should().Be(uri);
}
