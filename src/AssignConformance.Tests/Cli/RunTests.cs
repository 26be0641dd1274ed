using System.Collections.Immutable;
using AssignConformance.Model.Results;
using AssignConformance.Reports.Events;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli;

[Collection("SpecFlow runtime")]
public sealed class RunTests
{
    private const string V1 = "v1.0/devicecompliancepolicy-assign";
    private const string Create = "beta/deviceconfigurationassignment-create";
    private const string IosLob = "beta/ioslobappprovisioningconfiguration-assign";
    private const string IosCertificate = "beta/ioscertificateprofile-assign";

    [Fact]
    public async Task The_five_pages_conform_but_for_their_known_deviations()
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(0, run.Output + run.Error);
        var results = Results(project);
        results.Where(result => result.Verdict is not Verdict.Passed).Select(result => (result.OperationId, result.Verdict.Name)).Should().BeEquivalentTo(
        [
            (IosCertificate, "failed (known)"), (IosLob, "failed (known)"), ("localtest/manageddevicemobileappconfiguration-assign", "failed (known)"),
        ]);
        results.GroupBy(result => result.OperationId).Should().HaveCount(5).And.OnlyContain(page => page.Any(result => result.Verdict is Verdict.Passed));
        results.Count(result => result.OperationId == Create && result.Tags.Contains("@documented-path")).Should().Be(10);
        foreach (var file in new[] { "index.html", "results.ndjson", "junit.xml", "results.trx", "results.sarif", "summary.md" })
        {
            new FileInfo(Path.Combine(project.Report, file)).Length.Should().BePositive();
        }
    }

    [Fact]
    public async Task With_no_known_deviations_the_same_places_fail_the_run()
    {
        using var project = new ProjectCopy();
        await File.WriteAllTextAsync(project.In("features", "known.json"), """{"knownDeviations": []}""");

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(1);
        run.Output.Should().ContainAll($"{IosCertificate}.md:87:", $"{IosCertificate}.md:90:", $"{IosLob}.md:83:", "localtest/manageddevicemobileappconfiguration-assign.md:75:");
        Results(project).SelectMany(result => result.Mismatches).SelectMany(mismatch => mismatch.Causes).Select(cause => (cause.Span.File, cause.RuleId, cause.Span.Line))
            .Should().Contain(
            [
                ($"{IosCertificate}.md", "AC3013", 87), ($"{IosCertificate}.md", "AC4004", 90), ($"{IosLob}.md", "AC4004", 83), ("localtest/manageddevicemobileappconfiguration-assign.md", "AC4004", 75),
            ]);
    }

    [Theory]
    [InlineData("a status", "stubs/mappings/" + V1 + ".json", "\"status\": 200", "\"status\": 202", "AC7001", null)]
    [InlineData("a reason phrase", "stubs/mappings/" + V1 + ".json", "\"statusMessage\": \"OK\"", "\"statusMessage\": \"Fine\"", "AC7011", null)]
    [InlineData("a media type", "stubs/mappings/" + V1 + ".json", "\"Content-Type\": \"application/json\",\n          \"client", "\"Content-Type\": \"text/plain\",\n          \"client", "AC7002", null)]
    [InlineData("a property's type", "stubs/__files/" + V1 + "/1-200.json", "\"92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92\"", "7", "AC7004", "/value/0/id")]
    [InlineData("an @odata.type", "stubs/__files/" + V1 + "/1-200.json", "#microsoft.graph.deviceCompliancePolicyAssignment", "#microsoft.graph.nothing", "AC7005", "/value/0/@odata.type")]
    [InlineData("an abstract @odata.type", "stubs/__files/" + V1 + "/1-200.json", "microsoft.graph.configurationManagerCollectionAssignmentTarget", "microsoft.graph.deviceAndAppManagementAssignmentTarget", "AC7005", "/value/0/target/@odata.type")]
    [InlineData("a # taken off", "stubs/__files/" + V1 + "/1-200.json", "#microsoft.graph.deviceCompliancePolicyAssignment", "microsoft.graph.deviceCompliancePolicyAssignment", "AC7005", "/value/0/@odata.type")]
    [InlineData("another value", "stubs/__files/" + V1 + "/1-200.json", "Collection Id value", "Another value", "AC7007", "/value/0/target/collectionId")]
    [InlineData("a list made an object", "stubs/__files/" + V1 + "/1-200.json", "\"value\": [", "\"value\": {\"x\": [", "AC7003", "")]
    [InlineData("a body on a 204", "stubs/mappings/" + IosLob + ".json", "\"status\": 204,", "\"status\": 204, \"body\": \"{}\",", null, null)]
    public async Task A_stub_that_answers_something_else_is_told_at_its_place(string what, string file, string old, string replacement, string? rule, string? pointer)
    {
        using var project = new ProjectCopy();
        project.Edit(file, old, replacement);

        var run = await project.RunAsync("run");

        run.ExitCode.Should().Be(1, $"{what} was changed\n{run.Output}{run.Error}");
        Results(project).Where(result => result.Verdict is Verdict.Failed).SelectMany(result => result.Mismatches)
            .Should().Contain(mismatch => mismatch.RuleId == (rule ?? "AC7006") && (pointer == null || mismatch.Pointer == pointer));
    }

    [Fact]
    public async Task Without_its_completion_a_page_without_HTTP_request_is_not_testable_and_the_others_run()
    {
        using var project = new ProjectCopy();
        var pages = project.In("elsewhere");
        Directory.Move(project.Docs, pages);

        var run = await CommandResult.OfAsync("run", "--docs", pages, "--metadata", $"v1.0={project.In("features", "metadata", "v1.0.csdl.xml")}",
            "--metadata", $"beta={project.In("features", "metadata", "beta.csdl.xml")}", "--known", project.In("features", "known.json"), "--report", project.Report);

        var results = Results(project);
        results.Where(result => result.Verdict is Verdict.NotTestable).Should().OnlyContain(result => result.OperationId == IosCertificate).And.NotBeEmpty();
        results.First(result => result.Verdict is Verdict.NotTestable).Verdict.Explanation.Should().Contain("AC1001").And.Contain($"{IosCertificate}.md:");
        results.Where(result => result.OperationId != IosCertificate).Should().OnlyContain(result => result.Verdict is Verdict.Passed || result.Verdict is Verdict.FailedKnown);
        run.ExitCode.Should().Be(1, "the known deviations of the page explain nothing now");
        run.Output.Should().Contain("explains nothing");
    }

    [Fact]
    public async Task Tags_choose_scenarios_and_say_nothing_of_known_deviations_that_were_not_met()
    {
        using var project = new ProjectCopy();

        var run = await project.RunAsync("run", "--tags", "@v1.0 and @rejected");

        run.ExitCode.Should().Be(0, run.Output);
        Results(project).Should().OnlyContain(result => result.OperationId == V1 && result.Tags.Contains("@rejected")).And.NotBeEmpty();
    }

    [SharedFact]
    public async Task The_originals_run_from_a_flat_folder()
    {
        using var project = new ProjectCopy();

        var run = await CommandResult.OfAsync("run", "--docs", Repository.InShared("seeds"), "--metadata", $"v1.0={project.In("features", "metadata", "v1.0.csdl.xml")}",
            "--metadata", $"beta={project.In("features", "metadata", "beta.csdl.xml")}", "--report", project.Report);

        run.ExitCode.Should().Be(1, "nobody listed the deviations of these pages");
        Results(project).Select(result => result.OperationId).Distinct().Should().HaveCount(5);
        Results(project).Should().NotContain(result => result.Verdict is Verdict.Errored);
    }

    internal static ImmutableArray<ScenarioResult> Results(ProjectCopy project)
    {
        var stream = NdjsonReader.ReadFile(Path.Combine(project.Report, "results.ndjson"));
        stream.Problems.Should().BeEmpty();
        return [.. stream.Events.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result)];
    }
}
