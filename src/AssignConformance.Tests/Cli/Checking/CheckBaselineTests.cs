using System.Text.Json.Nodes;
using AssignConformance.Tests.Cli.Settings;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Checking;

/// <summary><c>check --baseline</c>: only new findings count.</summary>
public sealed class CheckBaselineTests : IDisposable
{
    private const string Page = "features/pages/beta/ioslobappprovisioningconfiguration-assign.md";
    private const string Faulty = "\"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"";

    private readonly ProjectCopy _project = new();

    private string Baseline => _project.In("check-baseline.json");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_was_there_when_it_was_written_does_not_fail_though_its_lines_have_moved()
    {
        var written = await _project.RunAsync("check", "--write-baseline", Baseline);
        _project.Edit(Page, "## Response", "A line more.\n\n## Response");

        var check = await _project.RunAsync("check", "--baseline", Baseline);

        written.ExitCode.Should().Be(0);
        written.Error.Should().MatchRegex("holds [0-9]+ findings");
        check.ExitCode.Should().Be(0, check.Output);
        check.Output.Should().MatchRegex(@"\A5 operation pages, 0 resource pages: 0 errors, 0 warnings, 0 notes; [0-9]+ in the baseline\.\n\z");
    }

    [Fact]
    public async Task A_fault_more_of_the_same_kind_and_text_is_new()
    {
        await _project.RunAsync("check", "--write-baseline", Baseline);
        _project.Edit(Page, "## Response", "```json\n{}\n```\n\n## Response");
        _project.Edit(Page, Faulty, Faulty.Replace("microsoft.graph.device", "microsoft.graph.deviceX", StringComparison.Ordinal));

        var check = await _project.RunAsync("check", "--baseline", Baseline);

        check.Output.Should().Contain("deviceXAndAppManagementAssignmentTarget").And.MatchRegex(@"\ngone: beta/ioslobappprovisioningconfiguration-assign\.md AC4\d+: ").And.Contain("gone: write it anew.");
    }

    [Fact]
    public async Task Of_findings_that_nothing_tells_apart_as_many_are_old_as_were_there()
    {
        await _project.RunAsync("check", "--write-baseline", Baseline);
        var root = JsonNode.Parse(await File.ReadAllTextAsync(Baseline))!;
        var entries = root["checkBaseline"]!.AsArray();
        var one = entries.First(entry => (string?)entry!["rule"] == "AC4001")!;
        entries.Add(one.DeepClone());
        entries.Remove(entries.First(entry => (string?)entry!["rule"] == "AC4004"));
        await File.WriteAllTextAsync(Baseline, root.ToJsonString());

        var check = await _project.RunAsync("check", "--baseline", Baseline);

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("1 error, 0 warnings, 0 notes").And.Contain("1 of its entries is gone").And.Contain($"gone: {one["page"]} AC4001");
    }

    [Fact]
    public async Task Programs_see_what_it_holds_marked()
    {
        await _project.RunAsync("check", "--write-baseline", Baseline);

        var check = await _project.RunAsync("check", "--baseline", Baseline, "--format", "json");

        JsonNode.Parse(check.Output)!.AsArray().Should().NotBeEmpty().And.OnlyContain(finding => (bool?)finding!["inBaseline"] == true);
    }

    [Fact]
    public async Task The_file_of_settings_and_a_variable_give_it_to_check_alone()
    {
        using var project = new SettingsProject();
        await project.RunAsync("check", "--docs", project.In("features", "pages"), "--write-baseline", project.In("accepted.json"));
        project.Configure("""{"defaults": {"docs": "features/pages", "checkBaseline": "accepted.json"}}""");

        var check = await project.RunAsync("check");
        project.Variables["ASSIGN_CONFORMANCE_CHECK_BASELINE"] = project.In("none.json");
        var other = await project.RunAsync("check");

        check.ExitCode.Should().Be(0, check.Output + check.Error);
        check.Output.Should().Contain(" in the baseline.");
        other.Error.Should().ContainAll("none.json", "--baseline is from ASSIGN_CONFORMANCE_CHECK_BASELINE");
    }

    /// <summary>Each row: the file's text, then what the message holds.</summary>
    [Theory]
    [InlineData("""{"baseline": []}""", ":1:2: \"baseline\" is not known here; the only member is \"checkBaseline\"")]
    [InlineData("""{"checkBaseline": [{"page": "x.md"}]}""", ":1:20: the baseline entry lacks \"rule\"")]
    [InlineData(null, "Give an existing file to --baseline (check --write-baseline FILE makes one)")]
    public async Task A_file_that_is_none_is_refused(string? text, string message)
    {
        if (text is not null)
        {
            await File.WriteAllTextAsync(Baseline, text);
        }

        var check = await _project.RunAsync("check", "--baseline", Baseline);

        check.ExitCode.Should().Be(2);
        check.Error.Should().Contain("check-baseline.json").And.Contain(message);
    }

    [Fact]
    public async Task Of_a_part_of_the_pages_none_is_written()
    {
        var check = await _project.RunAsync("check", "--write-baseline", Baseline, "v1.0/devicecompliancepolicy-assign.md");

        check.ExitCode.Should().Be(2);
        check.Error.Should().Contain("Leave out PATH and --changed");
        File.Exists(Baseline).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_can_t_be_written_is_told()
    {
        var check = await _project.RunAsync("check", "--write-baseline", _project.In("no", "such", "folder.json"));

        check.ExitCode.Should().Be(2);
        check.Error.Should().ContainAll("--write-baseline", "folder.json");
    }
}
