using System.Text.Json;
using System.Text.Json.Nodes;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary>Findings that somebody accepts for a while, in a file or on the page.</summary>
[Collection("SpecFlow runtime")]
public sealed class SuppressionTests : IDisposable
{
    private const string Page = "localtest/manageddevicemobileappconfiguration-assign.md";

    private readonly ProjectCopy _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task An_entry_of_the_file_accepts_an_error_which_is_counted_and_shown_to_programs()
    {
        var errors = (await FindingsAsync(Page)).Where(finding => (string?)finding["severity"] == "error").Select(finding => (string)finding["rule"]!).Distinct(StringComparer.Ordinal).ToList();
        Suppress([.. errors.Select(rule => Entry(rule))]);

        var text = await _project.RunAsync("check", Page);
        var findings = await FindingsAsync(Page);

        text.ExitCode.Should().Be(0, text.Output);
        text.Output.Should().NotContain(" error ").And.Contain(": 0 errors, ").And.MatchRegex(@"; \d+ suppressed\.\n$");
        findings.Where(finding => (string?)finding["severity"] == "error").Should().NotBeEmpty().And.OnlyContain(finding =>
            (string?)finding["suppression"]!["reason"] == "Being mended." && (string?)finding["suppression"]!["expires"] == "2999-12-31");
        findings.Where(finding => (string?)finding["severity"] != "error").Should().OnlyContain(finding => !finding.AsObject().ContainsKey("suppression"));
    }

    [Fact]
    public async Task A_comment_on_the_page_accepts_what_the_fence_below_it_gets_wrong_and_no_more()
    {
        const string Comment = "<!-- assign-conformance: disable AC4004 until 2999-12-31 because nobody sends it. -->\n";
        const string Fence = "``` http\nPOST https";
        _project.Edit($"features/pages/{Page}", "### Request\n", Comment + "### Request\n");
        var line = Array.FindIndex(await File.ReadAllLinesAsync(_project.In(["features", "pages", .. Page.Split('/')])), text => text.StartsWith("<!-- assign-conformance", StringComparison.Ordinal));

        var unused = await _project.RunAsync("check", Page);
        _project.Edit($"features/pages/{Page}", Comment, "");
        _project.Edit($"features/pages/{Page}", Fence, Comment + Fence);
        var used = await _project.RunAsync("check", Page);

        unused.Output.Should().Contain($"{Page}:{line + 1}:1 warning AC1018 The suppression accepts nothing: AC4004 finds nothing on the lines that it speaks of.").And.Contain("error AC4004");
        used.Output.Should().NotContain("AC1018").And.NotContain("error AC4004").And.Contain("1 suppressed");
    }

    [Fact]
    public async Task Unused_expired_and_reasonless_entries_are_findings_at_their_lines()
    {
        Suppress(
            Entry("AC2003", page: "v1.0/devicecompliancepolicy-assign.md"),
            Entry("AC4001", expires: "2020-12-31"),
            new JsonObject { ["page"] = Page, ["rule"] = "AC4001", ["expires"] = "2999-12-31" });

        var check = await _project.RunAsync("check");

        check.Output.Should().ContainAll(
            "../suppressions.json:3:5 warning AC1018 The suppression accepts nothing: AC2003 finds nothing on v1.0/devicecompliancepolicy-assign.md.",
            "warning AC1019 The suppression of AC4001 has expired on 2020-12-31",
            "warning AC1020 The suppression accepts nothing: it gives no reason (because …).").And.NotContain("suppressed");
    }

    [Fact]
    public async Task Entries_of_pages_that_were_not_asked_for_are_not_judged()
    {
        Suppress(Entry("AC2003", page: "v1.0/devicecompliancepolicy-assign.md"));

        (await _project.RunAsync("check", Page)).Output.Should().NotContain("AC1018");
    }

    [Fact]
    public async Task In_SARIF_a_suppressed_finding_is_a_suppressed_result_and_the_file_lies_beside_the_pages()
    {
        Suppress(Entry("AC4004"), Entry("AC2003", page: "v1.0/devicecompliancepolicy-assign.md"));

        var results = JsonDocument.Parse((await _project.RunAsync("check", "--format", "sarif")).Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();

        results.Where(result => result.TryGetProperty("suppressions", out _)).Select(result => result.GetProperty("ruleId").GetString()).Should().NotBeEmpty().And.OnlyContain(rule => rule == "AC4004");
        results.Single(result => result.GetProperty("ruleId").GetString() == "AC1018").GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
            .Should().EndWith("suppressions.json");
    }

    [Fact]
    public async Task A_run_tells_the_suppression_with_the_finding()
    {
        Suppress(Entry("AC4004"));

        await _project.RunAsync("run", "--tags", "@smoke", "--quiet");

        var suppressed = (await File.ReadAllLinesAsync(Path.Combine(_project.Report, "results.ndjson"))).Select(line => JsonNode.Parse(line)!)
            .Where(each => (string?)each["event"] == "finding" && each["suppression"] is not null).ToList();
        suppressed.Should().NotBeEmpty().And.OnlyContain(each => (string?)each["ruleId"] == "AC4004" && (string?)each["suppression"]!["reason"] == "Being mended.");
    }

    /// <summary>Each row: the file's text, then what the message holds beside file, line and column.</summary>
    [Theory]
    [InlineData("""{"suppressions": [{"page": "x.md", "rule": "AC2004", "reason": "x", "expires": "soon"}]}""", ":1:80", "\"soon\" is no date; write it as")]
    [InlineData("""{"suppressions": [{"page": "x.md", "rule": "AC2999", "reason": "x", "expires": "2999-12-31"}]}""", ":1:44", "\"AC2999\" is no rule of check; the nearest is AC2")]
    [InlineData("""{"suppressions": [{"page": "x.md"}]}""", ":1:19", "the suppression lacks \"rule\"")]
    [InlineData("""{"suppressions": [{"page": "x.md", "rule": "AC2004", "until": "2999-12-31"}]}""", ":1:54", "\"until\" is not known here; a suppression has page, rule, line, reason, owner, expires")]
    [InlineData("{", ":1:2", "this is not JSON")]
    public async Task A_file_that_is_none_is_refused_with_its_place(string text, string place, string message)
    {
        await File.WriteAllTextAsync(_project.In("features", "suppressions.json"), text);

        var check = await _project.RunAsync("check");

        check.ExitCode.Should().Be(2);
        check.Error.Should().Contain("suppressions.json" + place).And.Contain(message);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_with_what_to_do()
    {
        var check = await _project.RunAsync("check", "--suppressions", _project.In("none.json"));

        check.ExitCode.Should().Be(2);
        check.Error.Should().ContainAll("none.json", "Give an existing file to --suppressions");
    }

    private static JsonObject Entry(string rule, string page = Page, string expires = "2999-12-31")
        => new() { ["page"] = page, ["rule"] = rule, ["reason"] = "Being mended.", ["owner"] = "docs", ["expires"] = expires };

    private void Suppress(params JsonNode[] entries)
        => File.WriteAllText(_project.In("features", "suppressions.json"), new JsonObject { ["suppressions"] = new JsonArray(entries) }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

    private async Task<JsonNode[]> FindingsAsync(params string[] args) => [.. JsonNode.Parse((await _project.RunAsync(["check", "--format", "json", .. args])).Output)!.AsArray().Select(finding => finding!)];
}
