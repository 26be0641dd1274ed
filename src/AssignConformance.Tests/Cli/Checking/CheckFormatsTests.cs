using System.Text.Json;
using AssignConformance.Tests.DocumentSchemas;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary>What <c>check</c> prints for programs.</summary>
public sealed class CheckFormatsTests
{
    private static readonly string[] s_members = ["rule", "severity", "path", "line", "column", "message", "pointer"];

    [Fact]
    public async Task JSON_is_a_list_of_findings_in_the_order_of_their_places()
    {
        using var project = new ProjectCopy();

        var findings = Findings(await project.RunAsync("check", "--format", "json"));

        findings.Should().HaveCountGreaterThan(10).And.OnlyContain(finding => finding.EnumerateObject().Select(member => member.Name).SequenceEqual(s_members));
        findings.Select(finding => $"{finding.GetProperty("path").GetString()}:{finding.GetProperty("line").GetInt32():0000}:{finding.GetProperty("column").GetInt32():0000} {finding.GetProperty("rule").GetString()}")
            .Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [DocumentJudgeFact]
    public async Task SARIF_is_accepted_by_the_standards_own_schema_and_holds_every_finding()
    {
        using var project = new ProjectCopy();
        var findings = Findings(await project.RunAsync("check", "--format", "json"));

        var check = await project.RunAsync("check", "--format", "sarif");

        check.ExitCode.Should().Be(1, "pages with errors don't pass in any format");
        (await DocumentJudge.ViolationsAsync(DocumentJudge.Sarif, "07", "json", check.Output)).Should().BeEmpty();
        var run = Run(check);
        run.GetProperty("results").EnumerateArray().Select(Place).Should().BeEquivalentTo(
            findings.Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("path")}:{finding.GetProperty("line")}:{finding.GetProperty("column")}"));
        run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().Should().BeTrue();
        run.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32().Should().Be(1);
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Should().OnlyContain(rule => rule.GetProperty("help").GetProperty("text").GetString()!.Contains("What to do:"));
    }

    [Fact]
    public async Task Fingerprints_in_SARIF_stay_when_lines_move()
    {
        const string Page = "beta/ioscertificateprofile-assign.md";
        using var project = new ProjectCopy();
        var before = Fingerprints(await project.RunAsync("check", "--format", "sarif", Page));
        project.Edit($"features/pages/{Page}", "## Response", "A line more.\n\n## Response");

        var after = await project.RunAsync("check", "--format", "sarif", Page);

        Fingerprints(after).Should().BeEquivalentTo(before).And.OnlyHaveUniqueItems().And.NotBeEmpty();
    }

    private static JsonElement[] Findings(CommandResult check) => [.. JsonDocument.Parse(check.Output).RootElement.EnumerateArray()];

    private static JsonElement Run(CommandResult check) => JsonDocument.Parse(check.Output).RootElement.GetProperty("runs")[0];

    private static string[] Fingerprints(CommandResult check)
        => [.. Run(check).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("assignConformance/v1").GetString()!)];

    private static string Place(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        return $"{result.GetProperty("ruleId")} {place.GetProperty("artifactLocation").GetProperty("uri")}:{place.GetProperty("region").GetProperty("startLine")}:{place.GetProperty("region").GetProperty("startColumn")}";
    }
}
