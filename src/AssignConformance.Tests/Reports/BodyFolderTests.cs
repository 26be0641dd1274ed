using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>Bodies that the HTML report cuts stand whole beside it.</summary>
public sealed class BodyFolderTests
{
    private static readonly ScenarioResult s_scenario = RecordedRun.Events.OfType<RunEvent.ScenarioFinished>().First(each => each.Result.Verdict is Verdict.Failed).Result;

    [Fact]
    public void A_body_that_is_cut_stands_whole_in_a_file_that_the_report_links_to()
    {
        using var folder = new TemporaryFolder();
        var body = "{\"value\":\"" + new string('x', 5_000_000) + "é😀\"}";

        ReportFolder.Write(folder.Path, Run("{}", body), ReportFormats.Html).IsComplete.Should().BeTrue();

        var file = Directory.GetFiles(folder.File("bodies")).Should().ContainSingle().Subject;
        Path.GetFileName(file).Should().MatchRegex("^[0-9a-f]{10}-1-response[.]json$");
        File.ReadAllBytes(file).Should().Equal(Encoding.UTF8.GetBytes(body));
        new ParsedHtml(File.ReadAllText(folder.File(ReportFolder.HtmlFile))).Values("href").Should().ContainSingle(href => href == "bodies/" + Path.GetFileName(file));
    }

    [Fact]
    public void Request_and_response_have_a_file_each_and_what_is_not_JSON_has_one_too()
    {
        using var folder = new TemporaryFolder();

        ReportFolder.Write(folder.Path, Run(new string('q', 70_000), new string('\ufffd', 70_000)), ReportFormats.Html);

        Directory.GetFiles(folder.File("bodies"), "*.txt").Select(path => File.ReadAllText(path)[0]).Should().BeEquivalentTo("q\ufffd");
        Directory.GetFiles(folder.File("bodies")).Select(path => Convert.ToHexString(File.ReadAllBytes(path)[..3])).Should().OnlyContain(first => first == "EFBBBF");
    }

    [Fact]
    public void A_lone_surrogate_of_the_stream_becomes_the_replacement_character()
    {
        using var folder = new TemporaryFolder();

        ReportFolder.Write(folder.Path, Run("{}", "\ud800" + new string('x', 70_000)), ReportFormats.Html);

        File.ReadAllText(Directory.GetFiles(folder.File("bodies")).Single())[..2].Should().Be("\ufffdx");
    }

    [Fact]
    public void A_report_that_cuts_nothing_has_no_folder()
    {
        using var folder = new TemporaryFolder();

        ReportFolder.Write(folder.Path, RecordedRun.Events, ReportFormats.Html);

        Directory.Exists(folder.File("bodies")).Should().BeFalse();
    }

    [Fact]
    public void The_next_report_takes_its_predecessors_bodies_away_and_leaves_other_files_alone()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, Run(new string('q', 70_000), new string('r', 70_000)), ReportFormats.Html);
        File.WriteAllText(folder.File("bodies/mine.txt"), "mine");

        ReportFolder.Write(folder.Path, Run("{}", new string('s', 70_000)), ReportFormats.Html);
        Directory.GetFiles(folder.File("bodies")).Select(path => File.ReadAllText(path)[0]).Should().BeEquivalentTo("sm");
        ReportFolder.Write(folder.Path, Run("{}", "{}"), ReportFormats.Html);
        Directory.GetFiles(folder.File("bodies")).Select(Path.GetFileName).Should().Equal("mine.txt");
        File.Delete(folder.File("bodies/mine.txt"));
        ReportFolder.Write(folder.Path, Run("{}", "{}"), ReportFormats.Html);
        Directory.Exists(folder.File("bodies")).Should().BeFalse();
    }

    [Fact]
    public void Without_an_HTML_report_the_bodies_of_the_old_one_stay()
    {
        using var folder = new TemporaryFolder();
        ReportFolder.Write(folder.Path, Run("{}", new string('r', 70_000)), ReportFormats.Html);

        ReportFolder.Write(folder.Path, Run("{}", "{}"), ReportFormats.JUnit);

        Directory.GetFiles(folder.File("bodies")).Should().ContainSingle();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_fault_and_the_report_is_there()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("bodies"), "taken");

        var result = ReportFolder.Write(folder.Path, Run("{}", new string('r', 70_000)), ReportFormats.Html);

        result.Written.Should().ContainSingle().Which.Should().EndWith(ReportFolder.HtmlFile);
        result.Faults.Should().NotBeEmpty().And.OnlyContain(fault => fault.Message.Contains("bodies"));
    }

    [Fact]
    public void Of_a_long_run_only_what_is_shown_has_a_file()
    {
        using var folder = new TemporaryFolder();
        var many = Enumerable.Range(1, 260).Select(line => new RunEvent.ScenarioFinished(s_scenario with
        {
            Id = $"a.feature:{line}", Line = line, Verdict = line == 7 ? s_scenario.Verdict : new Verdict.Passed(), Mismatches = [], Exchanges = [Exchange("{}", new string('r', 66_000))],
        }));

        ReportFolder.Write(folder.Path, [RecordedRun.Started, .. many], ReportFormats.Html);

        Directory.GetFiles(folder.File("bodies")).Should().HaveCount(2, "one failed, and one stands for what passed");
    }

    private static ExchangeRecord Exchange(string request, string response)
        => s_scenario.Exchanges[0] with { Request = s_scenario.Exchanges[0].Request with { Body = request }, Response = s_scenario.Exchanges[0].Response! with { Body = response } };

    private static ImmutableArray<RunEvent> Run(string request, string response)
        => [RecordedRun.Started, new RunEvent.ScenarioFinished(s_scenario with { Exchanges = [Exchange(request, response)] })];
}
