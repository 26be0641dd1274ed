using System.Text.Json.Nodes;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using NJsonSchema;
using Xunit;

namespace AssignConformance.Tests.Cli.Settings;

/// <summary>Command line above environment above file above default, and what none of them may hold.</summary>
[Collection("SpecFlow runtime")]
public sealed class ConfiguredOptionsTests : IDisposable
{
    private const string Secret = "pl4nted~S3cret+7Qm2/x=";

    private readonly SettingsProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_command_line_stands_above_the_environment_that_above_the_file_and_that_above_the_default()
    {
        static string Format(CommandResult result) => result.Output switch { ['[', ..] => "json", ['{', ..] => "sarif", _ => "text" };
        var formats = new List<string> { Format(await _project.RunAsync("check", "--docs", _project.In("features", "pages"))) };
        _project.Configure("""{"defaults": {"docs": "features/pages", "format": "json"}}""");
        formats.Add(Format(await _project.RunAsync("check")));
        _project.Variables["ASSIGN_CONFORMANCE_FORMAT"] = "sarif";
        formats.Add(Format(await _project.RunAsync("check")));
        formats.Add(Format(await _project.RunAsync("check", "--format", "text")));
        _project.Variables["ASSIGN_CONFORMANCE_FORMAT"] = "";
        formats.Add(Format(await _project.RunAsync("check")));

        formats.Should().Equal("text", "json", "sarif", "text", "json");
    }

    [Fact]
    public async Task A_run_takes_its_options_from_the_file_with_paths_below_the_file()
    {
        _project.Configure("""
            {"defaults": {
                "docs": "features/pages", "metadata": ["v1.0=features/metadata/v1.0.csdl.xml"], "tags": "@smoke and @v1.0", "report": "out", "reportAssets": "external", "title": "By night",
                "history": "kept/../history.json", "workers": 1, "known": "features/known.json", "failOn": "none", "minPassed": 50, "maxFailures": 5, "retries": 1, "target": "stub", "quiet": true}}
            """);

        var run = await _project.RunAsync("run");

        run.Should().Be(new CommandResult(0, "", ""));
        Directory.EnumerateFiles(_project.In("out")).Select(Path.GetFileName).Should().Contain(["index.html", "report.css", "results.ndjson"]);
        (await File.ReadAllTextAsync(_project.In("out", "index.html"))).Should().Contain("<title>By night · ");
        var events = NdjsonReader.ReadFile(_project.In("out", "results.ndjson")).Events;
        events.OfType<RunEvent.RunStarted>().Single().Gate.Should().Be(new GatePolicy(FailOn.None, 50));
        events.OfType<RunEvent.ScenarioFinished>().Should().OnlyContain(finished => finished.Result.FeaturePath.StartsWith("v1.0/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Variables_reach_their_options_and_what_is_of_one_job_only_them()
    {
        _project.Variables["ASSIGN_CONFORMANCE_DOCS"] = _project.In("features", "pages");
        _project.Variables["ASSIGN_CONFORMANCE_REPORT"] = _project.In("shard");
        _project.Variables["ASSIGN_CONFORMANCE_SHARD"] = "2/4";
        _project.Variables["ASSIGN_CONFORMANCE_QUIET"] = "false";
        _project.Variables["ASSIGN_CONFORMANCE_METADATA"] = $"v1.0={_project.In("features", "metadata", "v1.0.csdl.xml")}; beta={_project.In("features", "metadata", "beta.csdl.xml")}";

        var run = await _project.RunAsync("run");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("scenarios against stub");
        NdjsonReader.ReadFile(_project.In("shard", "results.ndjson")).Events.OfType<RunEvent.RunStarted>().Single().Shard.Should().Be(new Shard(2, 4));
    }

    [Fact]
    public async Task A_flag_of_the_file_takes_no_argument_of_the_command_line()
    {
        _project.Configure("""{"defaults": {"docs": "features/pages", "report": "out", "quiet": true}}""");
        await _project.RunAsync("run");

        var report = await _project.RunAsync("report", _project.In("out"), "--report", _project.In("again"));

        report.Should().Be(new CommandResult(0, "", ""));
        File.Exists(_project.In("again", "index.html")).Should().BeTrue();
    }

    [Fact]
    public async Task Another_file_is_named_on_the_command_line_or_in_the_environment()
    {
        _project.Configure("""{"defaults": {"docs": "features/pages", "format": "json"}}""", "other.json");

        var named = await _project.RunAsync("check", "--config", _project.In("other.json"));
        _project.Variables["ASSIGN_CONFORMANCE_CONFIG"] = _project.In("other.json");
        var found = await _project.RunAsync("check");
        var absent = await _project.RunAsync("check", "--config", "absent.json");

        named.ExitCode.Should().Be(1, named.Error);
        named.Output.Should().StartWith("[").And.Be(found.Output);
        absent.ExitCode.Should().Be(2);
        absent.Error.Should().Contain("absent.json").And.Contain("--config");
    }

    /// <summary>Each row: a file, and what its refusal says.</summary>
    [Theory]
    [InlineData("""{"default": {}}""", "assign-conformance.json:1:2: /default is not known; the nearest is \"defaults\"")]
    [InlineData("""{"defaults": {"worker": 2}}""", "/defaults/worker is not known; the nearest is \"workers\"")]
    [InlineData("""{"defaults": {"shard": "1/4"}}""", "/defaults/shard is not known")]
    [InlineData("""{"defaults": []}""", "/defaults must be an object, not an array")]
    [InlineData("""{"defaults": {"workers": "2"}}""", "/defaults/workers must be a number, not a string")]
    [InlineData("""{"defaults": {"workers": 99}}""", "/defaults/workers: --workers 99: expected a number from 1 to 64")]
    [InlineData("""{"defaults": {"retries": 1.5}}""", "/defaults/retries: --retries 1.5: expected a number from 0 to 10")]
    [InlineData("""{"defaults": {"failOn": "some"}}""", "/defaults/failOn: --fail-on some: expected any, new, none or not-testable")]
    [InlineData("""{"defaults": {"reportAssets": "x"}}""", "/defaults/reportAssets: --report-assets x: expected embedded or external")]
    [InlineData("""{"defaults": {"quiet": "true"}}""", "/defaults/quiet must be a boolean, not a string")]
    [InlineData("""{"defaults": {"docs": ""}}""", "/defaults/docs must be a string with text in it")]
    [InlineData("""{"defaults": {"metadata": ["a=b", 7]}}""", "/defaults/metadata/1 must be a string with text in it")]
    [InlineData("""{"defaults": {"clientSecret": "x"}}""", "\"clientSecret\" names a secret, and secrets are never read from a file")]
    [InlineData("""{"defaults": {"workers": 1, "workers": 2}}""", "stands twice")]
    [InlineData("""{"defaults": """, "this is not JSON")]
    public async Task A_file_that_can_t_be_used_is_refused_with_its_place_and_nothing_runs(string file, string message)
    {
        _project.Configure(file);

        var run = await _project.RunAsync("run", "--docs", _project.In("features", "pages"), "--report", _project.In("out"));

        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().Contain(_project.In("assign-conformance.json")).And.Contain(message);
        Directory.Exists(_project.In("out")).Should().BeFalse();
    }

    /// <summary>Each row: a section that the reader refuses by its form.</summary>
    [Theory]
    [InlineData("""{"worker": 2}""")]
    [InlineData("""{"workers": "2"}""")]
    [InlineData("""{"workers": 99}""")]
    [InlineData("""{"retries": 11}""")]
    [InlineData("""{"minPassed": 0}""")]
    [InlineData("""{"maxFailures": 0}""")]
    [InlineData("""{"failOn": "some"}""")]
    [InlineData("""{"reportAssets": "x"}""")]
    [InlineData("""{"format": "xml"}""")]
    [InlineData("""{"quiet": 1}""")]
    [InlineData("""{"docs": ""}""")]
    [InlineData("""{"metadata": ["v1.0"]}""")]
    [InlineData("""{"clientSecret": "x"}""")]
    [InlineData("[]")]
    public async Task What_is_refused_the_schema_refuses(string section)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.InRoot("features", "tenant", "assign-conformance.schema.json"));
        var file = new JsonObject { ["defaults"] = JsonNode.Parse(section) }.ToJsonString();
        _project.Configure(file);
        var command = section.Contains("format", StringComparison.Ordinal) ? "check" : "run";

        schema.Validate(file).Should().NotBeEmpty();
        (await _project.RunAsync(command)).ExitCode.Should().Be(2);
        schema.Validate("""{"defaults": {"workers": 2, "failOn": "new", "metadata": ["v1.0=a.xml"], "quiet": false, "target": "wiremock"}}""").Should().BeEmpty();
    }

    /// <summary>Each row: a variable, its value, and what its refusal says.</summary>
    [Theory]
    [InlineData("ASSIGN_CONFORMANCE_WORKER", "2", "ASSIGN_CONFORMANCE_WORKER is not known; the nearest is ASSIGN_CONFORMANCE_WORKERS")]
    [InlineData("ASSIGN_CONFORMANCE_ALLOW_WRITES", "true", "ASSIGN_CONFORMANCE_ALLOW_WRITES is not known")]
    [InlineData("ASSIGN_CONFORMANCE_QUIET", "yes", "ASSIGN_CONFORMANCE_QUIET: expected true or false, not \"yes\"")]
    [InlineData("ASSIGN_CONFORMANCE_WORKERS", "many", "ASSIGN_CONFORMANCE_WORKERS: --workers many: expected a number from 1 to 64")]
    [InlineData("ASSIGN_CONFORMANCE_WORKERS", Secret, "expected a number from 1 to 64")]
    [InlineData("ASSIGN_CONFORMANCE_QUIET", Secret, "expected true or false")]
    [InlineData("ASSIGN_CONFORMANCE_SHARD", Secret, "expected i/n")]
    [InlineData("ASSIGN_CONFORMANCE_REPORT_ASSETS", Secret, "expected embedded or external")]
    public async Task A_variable_that_can_t_be_used_is_refused_by_name_without_a_secret(string variable, string value, string message)
    {
        _project.Variables[variable] = value;

        var run = await _project.RunAsync("run", "--docs", _project.In("features", "pages"), "--report", _project.In("out"));

        run.ExitCode.Should().Be(2, run.Output);
        run.Error.Should().Contain(variable).And.Contain(message).And.NotContain(Secret);
    }

    [Fact]
    public async Task A_refusal_of_options_together_tells_where_those_that_were_not_typed_are_from()
    {
        _project.Configure("""{"defaults": {"docs": "features/pages", "failOn": "new"}}""");

        var run = await _project.RunAsync("run", "--report", _project.In("out"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("Give --baseline FILE.").And.Contain($"--fail-on is from {_project.In("assign-conformance.json")}:1:").And.Contain("/defaults/failOn");
    }

    [Fact]
    public async Task Help_and_other_commands_do_not_mind_a_file_that_can_t_be_used()
    {
        _project.Configure("{");
        _project.Variables["ASSIGN_CONFORMANCE_WORKER"] = "2";

        (await _project.RunAsync("run", "--help")).Should().Match<CommandResult>(help => help.ExitCode == 0 && help.Output.Contains("[ASSIGN_CONFORMANCE_WORKERS]"));
        (await _project.RunAsync("explain", "AC4004")).ExitCode.Should().Be(0);
    }
}
