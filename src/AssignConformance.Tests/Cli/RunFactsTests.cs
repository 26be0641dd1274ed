using AssignConformance.Cli.Composition;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.History;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

/// <summary>What <c>run</c> tells besides verdicts: the words of the witnesses, the bodies that were expected, the history.</summary>
[Collection("SpecFlow runtime")]
public sealed class RunFactsTests
{
    private const string V1 = "v1.0/devicecompliancepolicy-assign";

    [Fact]
    public async Task Metadata_has_a_word_on_each_operation_and_the_SDK_on_those_of_its_version()
    {
        using var project = new ProjectCopy();
        await project.RunAsync("run");

        var operations = Events(project).OfType<RunEvent.OperationPlanned>().ToDictionary(operation => operation.Id, StringComparer.Ordinal);

        var metadata = operations.ToDictionary(each => each.Key, each => each.Value.Witnesses.Single(word => word.Witness == Witness.Metadata), StringComparer.Ordinal);
        metadata["beta/ioscertificateprofile-assign"].Should().Match<WitnessWord>(word => word.Opinion == Opinion.Contradicts && word.Evidence.Any(cause => cause.RuleId == "AC4004" && cause.Span.Line == 90));
        metadata[V1].Should().Match<WitnessWord>(word => word.Opinion == Opinion.Agrees && word.Reason.Contains("the action assign of microsoft.graph.deviceCompliancePolicy"));
        var sdk = operations.ToDictionary(each => each.Key, each => each.Value.Witnesses.Single(word => word.Witness == Witness.Sdk), StringComparer.Ordinal);
        sdk[V1].Should().Match<WitnessWord>(word => word.Opinion == Opinion.Agrees && word.Reason.Contains("by its class DeviceCompliancePolicyAssignment") && word.Evidence.IsEmpty);
        sdk.Where(each => each.Key != V1).Should().NotBeEmpty().And.OnlyContain(each => each.Value.Opinion == Opinion.NoWord && each.Value.Reason == "Microsoft.Graph has the types of v1.0 only.");
        operations[V1].Permissions.Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_SDK_contradicts_where_its_classes_lack_what_the_page_shows_though_another_rule_has_told_it()
    {
        using var project = new ProjectCopy();
        project.Edit($"features/pages/{V1}.md", "\"collectionId\": \"Collection Id value\"", "\"collectionId\": \"Collection Id value\", \"colour\": \"red\"");
        await project.RunAsync("run", "--tags", "@smoke");

        var events = Events(project).ToList();
        var word = events.OfType<RunEvent.OperationPlanned>().Single(operation => operation.Id == V1).Witnesses.Single(each => each.Witness == Witness.Sdk);
        word.Should().Match<WitnessWord>(each => each.Opinion == Opinion.Contradicts && each.Reason.Contains("in 1 place."));
        word.Evidence.Should().ContainSingle().Which.Should().Match<Cause>(cause => cause.RuleId == "AC6002" && cause.Span.Line == 73 && cause.LineText.Contains("colour") && cause.Message.Contains("ConfigurationManagerCollectionAssignmentTarget"));
        events.OfType<RunEvent.FindingReported>().Should().Contain(finding => finding.RuleId == "AC3001" && finding.Span.Line == 73);
    }

    [Fact]
    public async Task Of_a_page_without_bodies_the_SDK_has_no_word()
    {
        using var project = new ProjectCopy();
        File.WriteAllText(project.In("features", "pages", "v1.0", "thing-get.md"), "# Get thing\n\n## HTTP request\n\n```http\nGET /things/{id}\n```\n");
        await project.RunAsync("run", "--tags", "@smoke");

        Events(project).OfType<RunEvent.OperationPlanned>().Single(operation => operation.Id == "v1.0/thing-get").Witnesses.Single(word => word.Witness == Witness.Sdk)
            .Should().Match<WitnessWord>(word => word.Opinion == Opinion.NoWord && word.Reason.StartsWith("The page shows no object of a known type"));
    }

    [Fact]
    public async Task Without_metadata_there_is_no_word()
    {
        using var project = new ProjectCopy();
        Directory.Delete(project.In("features", "metadata"), recursive: true);
        await project.RunAsync("run");

        Events(project).OfType<RunEvent.OperationPlanned>().Select(operation => operation.Witnesses[0]).Should()
            .OnlyContain(word => word.Opinion == Opinion.NoWord && word.Reason.StartsWith("No metadata of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_stream_tells_which_metadata_and_which_list_the_run_was_given()
    {
        using var project = new ProjectCopy();
        var (metadata, known) = ("v1.0=" + project.In("features", "metadata", "v1.0.csdl.xml"), project.In("features", "known.json"));
        await project.RunAsync("run", "--quiet", "--metadata", metadata, "--known", known);
        Events(project).OfType<RunEvent.RunStarted>().Single().Should().Match<RunEvent.RunStarted>(started => started.Metadata.Single() == metadata && started.Known == known);
        File.ReadAllText(Path.Combine(project.Report, "index.html")).Should().Contain($"--metadata {metadata} --known {known} --scenario ");

        await project.RunAsync("run", "--quiet");
        Events(project).OfType<RunEvent.RunStarted>().Single().Should().Match<RunEvent.RunStarted>(started => started.Metadata.IsEmpty && started.Known == null);
    }

    [Fact]
    public async Task One_scenario_is_run_alone_and_the_expected_body_stands_beside_one_that_contradicts_it()
    {
        using var project = new ProjectCopy();
        project.Edit($"stubs/__files/{V1}/1-200.json", "Collection Id value", "Another value");
        await project.RunAsync("run");
        var failed = Events(project).OfType<RunEvent.ScenarioFinished>().First(each => each.Result.Mismatches.Any(mismatch => mismatch.RuleId == "AC7007")).Result;
        failed.Exchanges[^1].ExpectedBody.Should().Contain("Collection Id value");

        var again = await project.RunAsync("run", "--scenario", failed.Id);

        again.ExitCode.Should().Be(1, again.Output + again.Error);
        Events(project).OfType<RunEvent.ScenarioFinished>().Select(each => each.Result.Id).Should().Equal(failed.Id);
        Events(project).OfType<RunEvent.RunStarted>().Single().Should().Match<RunEvent.RunStarted>(started => started.PlannedScenarios == 1 && !started.MeetsEveryKnownDeviation);
    }

    [Fact]
    public async Task A_scenario_that_is_not_there_is_a_usage_error()
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync("run", "--scenario", "v1.0/x.feature:1");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("--scenario v1.0/x.feature:1: no scenario that was to run has this id");
    }

    [Fact]
    public async Task A_run_of_what_failed_last_is_no_whole_run()
    {
        using var project = new ProjectCopy();
        project.Edit($"stubs/__files/{V1}/1-200.json", "Collection Id value", "Another value");
        var file = project.In("history.json");
        await project.RunAsync("run", "--history", file);

        var again = await project.RunAsync("run", "--history", file, "--last-failed");

        again.ExitCode.Should().Be(1, again.Output + again.Error);
        HistoryFile.Read(file).Runs.Should().ContainSingle();
    }

    [Fact]
    public async Task A_history_grows_by_whole_runs_and_a_damaged_one_is_left_alone()
    {
        using var project = new ProjectCopy();
        var file = project.In("history.json");

        await project.RunAsync("run", "--history", file);
        await project.RunAsync("run", "--history", file, "--tags", "@smoke");
        HistoryFile.Read(file).Runs.Should().ContainSingle().Which.NotPassed.FailedKnown.Should().NotBeEmpty();
        await project.RunAsync("run", "--history", file);
        HistoryFile.Read(file).Runs.Should().HaveCount(2);
        (await File.ReadAllTextAsync(Path.Combine(project.Report, "index.html"))).Should().Contain("id=\"history\"");

        await File.WriteAllTextAsync(file, "{");
        var run = await project.RunAsync("run", "--history", file);

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain($"{file}: the history can't be read");
        (await File.ReadAllTextAsync(file)).Should().Be("{");
    }

    [Theory]
    [InlineData("https://github.com/owner/docs.git", "api-reference/", "https://github.com/owner/docs/blob/abc/api-reference")]
    [InlineData("https://user:secret@github.com/owner/docs", "", "https://github.com/owner/docs/blob/abc")]
    [InlineData("git@github.com:owner/docs.git", "a b/", "https://github.com/owner/docs/blob/abc/a%20b")]
    [InlineData("https://example.com/owner/docs.git", "", null)]
    [InlineData("https://github.com.evil.example/owner/docs", "", null)]
    [InlineData("/srv/git/docs", "", null)]
    [InlineData(null, "", null)]
    public void The_address_of_the_pages_holds_owner_and_name_of_the_repository_alone(string? remote, string prefix, string? address)
        => DocsAddress.Compose(remote, "abc", prefix).Should().Be(address);

    private static System.Collections.Immutable.ImmutableArray<RunEvent> Events(ProjectCopy project) => NdjsonReader.ReadFile(Path.Combine(project.Report, "results.ndjson")).Events;
}
