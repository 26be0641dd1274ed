using System.Text.Json;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

public sealed class CommandTests
{
    [Fact]
    public async Task Help_shows_examples_and_exit_codes()
    {
        var help = await CommandResult.OfAsync("--help");

        help.ExitCode.Should().Be(0);
        help.Output.Should().ContainAll("assign-conformance run", "Exit codes: 0 conforms", "explain", "130 interrupted");
    }

    [Theory]
    [InlineData("run", "assign-conformance run --tags")]
    [InlineData("check", "assign-conformance check --docs")]
    [InlineData("diff", "assign-conformance diff before/api-reference")]
    [InlineData("serve", "assign-conformance serve --https --certificate")]
    [InlineData("doctor", "assign-conformance doctor --port 8080")]
    public async Task Help_of_a_command_shows_examples(string command, string example)
        => (await CommandResult.OfAsync(command, "--help")).Output.Should().Contain(example);

    [Fact]
    public async Task An_interrupted_command_says_so()
    {
        using var project = new ProjectCopy();
        using var interrupted = new CancellationTokenSource();
        await interrupted.CancelAsync();
        var error = new StringWriter();

        var code = await AssignConformance.Cli.CommandLine.InvokeAsync(["check", "--docs", project.Docs], new StringWriter(), error, interrupted.Token);

        code.Should().Be(130);
        error.ToString().Should().Contain("interrupted");
    }

    [Fact]
    public async Task Contracts_prints_a_page_a_line_of_JSON()
    {
        using var project = new ProjectCopy();

        var contracts = await project.RunAsync("contracts", "--format", "jsonl", "--page", "v1.0/*.md");

        var page = JsonDocument.Parse(contracts.Output.TrimEnd()).RootElement;
        page.GetProperty("path").GetString().Should().Be("v1.0/devicecompliancepolicy-assign.md");
        page.GetProperty("httpRequests")[0].GetProperty("method").GetString().Should().Be("POST");
    }

    [Fact]
    public async Task Contracts_as_text_tells_what_a_person_completed()
    {
        using var project = new ProjectCopy();

        var contracts = await project.RunAsync("contracts");

        contracts.Output.Should().ContainAll(
            "v1.0/devicecompliancepolicy-assign: deviceCompliancePolicy: assign",
            "Completed by a person: HTTP request POST",
            "permission application: DeviceManagementConfiguration.ReadWrite.All   (v1.0/devicecompliancepolicy-assign.md:25:",
            "header Authorization: Bearer <token> Required.",
            "property intent: deviceConfigAssignmentIntent",
            "missing: AC1014");
    }

    [Fact]
    public async Task Contracts_prints_a_type_with_all_its_sources_and_where_they_disagree()
    {
        using var project = new CheckoutSample();

        var types = await CommandResult.OfAsync("contracts", "--docs", project.Root, "--metadata", "beta=" + project.Metadata, "--type", "gad*");

        types.Error.Should().BeEmpty();
        types.Output.Replace(Path.GetFileName(project.Metadata), "METADATA", StringComparison.Ordinal).Should().Be("""
            beta microsoft.graph.gadget: entity type, key id
              described by beta/resources/gadget.md:1, METADATA:2
              id: Edm.String, not nullable, read-only   (beta/resources/gadget.md:5, METADATA:4)
              size: Edm.Int32, nullable   (beta/resources/gadget.md:6, METADATA:5)
                sources disagree on the type: Edm.Int32 (beta/resources/gadget.md:6); Edm.Int64 (METADATA:5)


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Contracts_prints_a_type_a_line_of_JSON()
    {
        using var project = new CheckoutSample();

        var types = await CommandResult.OfAsync("contracts", "--docs", project.Root, "--metadata", "beta=" + project.Metadata, "--types", "--format", "jsonl");

        var lines = types.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(type => $"{type.GetProperty("name")} {type.GetProperty("kind")} {type.GetProperty("conflicts").GetArrayLength()}").Should().Equal(
            "microsoft.graph.colour enumeration 0", "microsoft.graph.gadget structured 1");
        lines[0].GetProperty("members")[0].GetProperty("name").GetString().Should().Be("red");
        var conflict = lines[1].GetProperty("conflicts")[0];
        conflict.GetProperty("fact").GetString().Should().Be("propertyType");
        conflict.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("value").GetString()).Should().Equal("Edm.Int32", "Edm.Int64");
        lines[1].GetProperty("properties")[0].GetProperty("sources").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Check_points_at_the_place_and_fails_on_errors()
    {
        using var project = new ProjectCopy();

        var check = await project.RunAsync("check", "beta/ioslobappprovisioningconfiguration-assign.md");

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("""
            beta/ioslobappprovisioningconfiguration-assign.md:83:24 warning AC4001 "microsoft.graph.deviceAndAppManagementAssignmentTarget" must begin with "#".
                    "@odata.type": "microsoft.graph.deviceAndAppManagementAssignmentTarget"
                                   ^
            """.ReplaceLineEndings("\n    ").Replace("    beta/", "beta/", StringComparison.Ordinal));
        check.Output.Should().NotContain("v1.0/").And.Contain("1 operation page, 0 resource pages: 1 error, 4 warnings");
    }

    [Fact]
    public async Task Check_prints_JSON_for_programs()
    {
        using var project = new ProjectCopy();

        var check = await project.RunAsync("check", "--format", "json", "v1.0/devicecompliancepolicy-assign.md");

        check.ExitCode.Should().Be(0, "a page with warnings and notes only has no error");
        JsonDocument.Parse(check.Output).RootElement.EnumerateArray()
            .Select(finding => (finding.GetProperty("rule").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("pointer").GetString()))
            .Should().Contain(("AC4001", 72, "/assignments/0/target/@odata.type"));
    }

    [Fact]
    public async Task Explain_tells_rationale_example_and_fix()
    {
        var explain = await CommandResult.OfAsync("explain", "ac4004");

        explain.ExitCode.Should().Be(0);
        explain.Output.Should().StartWith("AC4004 type-abstract (error)\n").And.ContainAll("Example:", "What to do:");
    }
}
