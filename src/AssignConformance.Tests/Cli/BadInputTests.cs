using System.Net;
using System.Net.Sockets;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>Bad input gets a message that says where, what and what to do, and the right exit code; what can still run, runs.</summary>
[Collection("SpecFlow runtime")]
public sealed class BadInputTests
{
    [Fact]
    public async Task A_docs_folder_that_is_absent()
        => Refused(await CommandResult.OfAsync("check", "--docs", "/no/such/folder"), "/no/such/folder", "--docs");

    [Theory]
    [InlineData("run", "--no-such-option")]
    [InlineData("no-such-command")]
    [InlineData("contracts", "--format", "yaml")]
    [InlineData("run", "--workers", "0")]
    [InlineData("run", "--workers", "many")]
    public async Task An_unknown_word_on_the_command_line(params string[] args)
    {
        var result = await CommandResult.OfAsync(args);

        result.ExitCode.Should().Be(2);
        result.Error.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_tag_that_no_scenario_has()
    {
        using var project = new ProjectCopy();
        Refused(await project.RunAsync("run", "--tags", "@smokey"), "@smokey", "@smoke,");
    }

    [Fact]
    public async Task A_tag_expression_that_is_none()
    {
        using var project = new ProjectCopy();
        Refused(await project.RunAsync("run", "--tags", "@smoke and"), "column 11", "Example:");
    }

    [Theory]
    [InlineData("v1.0")]
    [InlineData("v1.0=")]
    [InlineData("v1.0=/no/such.xml")]
    public async Task Metadata_that_is_not_VERSION_FILE(string value)
    {
        using var project = new ProjectCopy();
        Refused(await project.RunAsync("check", "--metadata", value), value);
    }

    [Fact]
    public async Task Metadata_that_is_no_CSDL()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "metadata", "beta.csdl.xml"), "<edmx:Edmx>");
        Refused(await project.RunAsync("check"), "beta.csdl.xml:1");
    }

    [Theory]
    [InlineData("empty.md", "")]
    [InlineData("binary.md", "\0\u0001\u0002")]
    public async Task A_page_that_can_t_be_read_is_told_and_the_others_still_run(string name, string text)
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(Path.Combine(project.Docs, "beta", name), text);

        var run = await project.RunAsync("run");
        var check = await project.RunAsync("check");

        run.ExitCode.Should().Be(3, run.Output + run.Error);
        run.Output.Should().Contain("v1.0/devicecompliancepolicy-assign.feature").And.Contain("AC1016").And.Contain(name);
        check.Output.Should().Contain($"beta/{name}:1:1 error AC1016");
    }

    [Fact]
    public async Task A_page_with_invalid_UTF_8_and_one_of_50_MB_are_told()
    {
        using var project = new ProjectCopy();
        await File.WriteAllBytesAsync(Path.Combine(project.Docs, "beta", "latin.md"), [0x23, 0x20, 0xE9, 0x0A]);
        await File.WriteAllTextAsync(Path.Combine(project.Docs, "beta", "huge.md"), "# x\n" + new string('x', 50 * 1024 * 1024));

        var check = await project.RunAsync("check");

        check.Output.Should().Contain("beta/latin.md:1:1 error AC1016").And.Contain("beta/huge.md:1:1 error AC1016");
        check.Output.Should().Contain("v1.0/devicecompliancepolicy-assign.md:72");
    }

    [Theory]
    [InlineData("{", "stubs/mappings/v1.0/devicecompliancepolicy-assign.json")]
    [InlineData("""{"request": {"method": "POST", "urlPath": "/x", "bodyPatterns": [{"matchesXPath": "//a"}]}, "response": {"status": 200}}""", "matchesXPath")]
    [InlineData("""{"request": {"method": "POST", "urlPath": "/x"}, "response": {"status": 200}, "postServeActions": []}""", "postServeActions")]
    public async Task A_mapping_that_is_malformed_or_asks_for_what_is_not_implemented(string mapping, string named)
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("stubs", "mappings", "v1.0", "devicecompliancepolicy-assign.json"), mapping);

        var run = await project.RunAsync("run");

        Refused(run, "mappings/v1.0/devicecompliancepolicy-assign.json:1:");
        run.Error.Should().Contain(named.StartsWith("stubs/", StringComparison.Ordinal) ? named["stubs/".Length..] : named);
    }

    [Fact]
    public async Task A_feature_with_an_undefined_step_is_the_harness_s_error_and_the_others_run()
    {
        using var project = new ProjectCopy();
        project.Edit("features/v1.0/devicecompliancepolicy-assign.feature", "Then it is refused with status code 401", "Then it is turned down");

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(6);
        run.Output.Should().Contain("errored: deviceCompliancePolicy: assign: Without a token it is refused").And.Contain("No step definition matches: Then it is turned down");
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("run")]
    public async Task Two_pages_that_nothing_can_tell_apart(string command)
    {
        using var project = new ProjectCopy();
        var page = Directory.EnumerateFiles(Path.Combine(project.Docs, "v1.0"), "*.md").First();
        File.Copy(page, Path.Combine(Directory.CreateDirectory(Path.Combine(project.Docs, "copies", "v1.0")).FullName, Path.GetFileName(page)));

        Refused(await project.RunAsync(command), $"copies/v1.0/{Path.GetFileName(page)} and v1.0/{Path.GetFileName(page)} are both the operation v1.0/");
    }

    [Fact]
    public async Task A_feature_that_is_no_Gherkin()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "v1.0", "broken.feature"), "Feature: x\n  Scenario: y\n    Given z\n    nonsense\n");
        Refused(await project.RunAsync("run"), "features/v1.0/broken.feature:4:5");
    }

    [Fact]
    public async Task A_request_that_no_mapping_answers_is_the_harness_s_error_with_the_nearest_mapping()
    {
        using var project = new ProjectCopy();
        project.Edit("stubs/mappings/v1.0/devicecompliancepolicy-assign.json", "/v1.0/deviceManagement/", "/v1.0/deviceManagementX/");

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(6);
        run.Output.Should().Contain("AC9006: No mapping answers POST /v1.0/deviceManagement/deviceCompliancePolicies/").And.Contain(
            " (mappings/v1.0/devicecompliancepolicy-assign.json:").And.Contain(
            "\n    path: expected /v1.0/deviceManagementX/deviceCompliancePolicies/{deviceCompliancePolicyId}/assign, was /v1.0/deviceManagement/deviceCompliancePolicies/");
    }

    [Theory]
    [InlineData("{\"knownDeviations\": [{\"page\": \"x\"}]}", "known.json:1:22")]
    [InlineData("{\"knownDeviations\": [}", "known.json:1:22: this is not JSON")]
    [InlineData("{\"knownDeviations\": [{\"page\": \"x\", \"rule\": \"AC1001\", \"line\": \"x\", \"reason\": \"x\", \"owner\": \"x\", \"expires\": \"soon\"}]}", "\"soon\" is no date")]
    [InlineData("{\"known\": []}", "known.json:1:2")]
    [InlineData("{\"knownDeviations\": [{\"pages\": \"x\"}]}", "\"pages\" is not known here")]
    public async Task Known_deviations_of_another_form(string text, string told)
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "known.json"), text);
        Refused(await project.RunAsync("run"), told);
    }

    [Fact]
    public async Task Completions_of_another_form()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "completions.json"), "{\"completions\": [{\"page\": 1}]}");
        Refused(await project.RunAsync("check"), "completions.json:1:");
    }

    [Theory]
    [InlineData("https://graph.microsoft.com", "graph.microsoft.com")]
    [InlineData("https://GRAPH.microsoft.us/v1.0", "graph.microsoft.us")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("stubb", "stubb")]
    public async Task A_target_that_must_not_or_can_t_be_used(string target, string named)
    {
        using var project = new ProjectCopy();
        (await project.RunAsync("run", "--target", target)).ExitCode.Should().Be(2);
        (await project.RunAsync("run", "--target", target)).Error.Should().ContainEquivalentOf(named);
    }

    [Fact]
    public async Task A_target_that_nobody_listens_on_is_blocked_and_never_not_conforming()
    {
        using var project = new ProjectCopy();
        var port = FreePort();

        var run = await project.RunAsync("run", "--target", $"http://127.0.0.1:{port}", "--known", EmptyKnown(project));

        run.ExitCode.Should().Be(3, "nothing could be run");
        run.Output.Should().Contain("blocked").And.Contain("AC9007");
    }

    [Fact]
    public async Task A_report_folder_that_can_t_be_written_is_told_and_never_turns_failing_into_passing()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("reports"), "a file where the folder should be");

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(project.Report).And.Contain("--report");
        run.Output.Should().Contain("scenarios:", "the run itself goes on");
    }

    [Fact]
    public async Task A_rule_that_does_not_exist()
        => Refused(await CommandResult.OfAsync("explain", "AC0000"), "AC0000", "AC4004");

    private static void Refused(CommandResult result, params string[] named)
    {
        result.ExitCode.Should().Be(2, result.Output + result.Error);
        result.Error.Should().ContainAll(named);
    }

    private static string EmptyKnown(ProjectCopy project)
    {
        var file = project.In("none.json");
        File.WriteAllText(file, """{"knownDeviations": []}""");
        return file;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
