using System.Text.Json;
using AssignConformance.Cli.Composition;
using AssignConformance.Model.Findings;
using AssignConformance.Rules;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules.Precision;

/// <summary>The rules held against findings on the whole reference of 2021 that were read by eye (<c>read-findings.jsonl</c>).</summary>
public sealed class ReadFindingsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyList<ReadFinding>> Read = new(() =>
        [.. File.ReadLines(Repository.InRoot("src", "AssignConformance.Tests", "Rules", "Precision", "read-findings.jsonl")).Select(line => JsonSerializer.Deserialize<ReadFinding>(line, Json)!)]);

    private static readonly Lazy<Task<ILookup<(string, string, int), Finding>>> Found = new(FindAsync);

    [SharedFact]
    public async Task Every_finding_that_was_read_as_true_is_still_there()
        => (await StandingAsync(finding => finding.IsTrue)).Should().OnlyContain(each => each.IsFound, "the rule lost a fault of a page");

    [SharedFact]
    public async Task No_finding_that_was_read_as_false_is_back()
        => (await StandingAsync(finding => !finding.IsTrue && !finding.Open)).Should().OnlyContain(each => !each.IsFound, "the rule blames a page again that is right");

    [SharedFact]
    public async Task What_is_false_and_still_said_is_said_still()
        => (await StandingAsync(finding => finding.Open)).Should().OnlyContain(each => each.IsFound, "what was mended is open no longer: take the mark off");

    [Fact]
    public void Less_than_two_of_a_hundred_findings_that_were_read_of_a_rule_are_false_now()
    {
        var severe = RuleSet.All.Where(rule => rule.Rule.Severity > Severity.Note).Select(rule => rule.Rule.Id).ToHashSet(StringComparer.Ordinal);

        Read.Value.Where(finding => severe.Contains(finding.Rule) && (finding.IsTrue || finding.Open))
            .GroupBy(finding => finding.Rule, (rule, findings) => (Rule: rule, False: findings.Count(finding => finding.Open), Read: findings.Count()), StringComparer.Ordinal)
            .Should().NotBeEmpty().And.OnlyContain(rule => rule.False * 50 < rule.Read);
    }

    private static async Task<IEnumerable<(string Finding, bool IsFound)>> StandingAsync(Func<ReadFinding, bool> isMeant)
    {
        var found = await Found.Value;
        return
        [
            .. from finding in Read.Value
               where isMeant(finding)
               select ($"{finding.Rule} {finding.Path}:{finding.Line} {finding.Pointer}: {finding.Reason}",
                   found[(finding.Rule, finding.Path, finding.Line)].Any(each => finding.Pointer is null || finding.Pointer == each.Pointer)),
        ];
    }

    /// <summary>The SDK's whole word on the pages that findings of it were read on: <c>check</c> is silent where another rule stands on the same value.</summary>
    private static IEnumerable<Finding> OfSdk(Workspace workspace)
    {
        var pages = Read.Value.Where(finding => RuleSet.NeedsSdk(finding.Rule)).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        return workspace.Pages.Zip(workspace.Operations).Where(each => pages.Contains(each.First.Path)).SelectMany(each => workspace.HearSdk(each.First, each.Second).Findings);
    }

    private static async Task<ILookup<(string, string, int), Finding>> FindAsync()
    {
        string[] metadata = [.. new[] { "v1.0", "beta" }.Select(version => $"{version}={Repository.InShared("metadata", version + "-2021.csdl.xml")}")];
        var workspace = await Workspace.LoadAsync(Repository.InShared("corpus", "api-reference"), metadata, CancellationToken.None);
        return workspace.Check(static _ => true).Concat(OfSdk(workspace)).ToLookup(finding => (finding.Rule.Id, finding.Span.File, finding.Span.Line));
    }
}
