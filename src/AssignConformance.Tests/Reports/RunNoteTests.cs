using System.Text;
using System.Xml.Linq;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Formats;
using AssignConformance.Reports.Html;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Reports;

/// <summary>What a run found out about itself at its end.</summary>
public sealed class RunNoteTests
{
    private const string Message = "Clean-up is incomplete. 1 may be left.";

    private static readonly RunReport s_noted = RunReport.From(
        RecordedRun.Events.Select(each => each is RunEvent.RunFinished finished ? finished with { Notes = [new RunNote("AC9005", Message)] } : each));

    [Fact]
    public void Nothing_in_the_verdicts_outweighs_a_target_that_may_not_be_as_it_was()
        => s_noted.Conclusion.Should().Be(new RunConclusion(Tone.Bad, "The target may not be as it was: 1 thing to look at"));

    [Fact]
    public void The_HTML_report_warns_of_it()
        => new ParsedHtml(HtmlReport.Render(s_noted)).Text.Should().ContainAll("The target may not be as it was", "AC9005", Message);

    [Fact]
    public void The_summary_says_it_first()
        => SummaryWriter.Render(s_noted).Should().Contain($"## Not to be overlooked\n\n- AC9005: {Message}\n");

    [Fact]
    public void JUnit_has_it_as_an_error_and_in_the_output_of_the_run()
    {
        var run = JUnitWriter.Render(s_noted).Descendants("testsuite").Last();

        run.Descendants("error").First().Attribute("type")!.Value.Should().Be("AC9005");
        run.Element("system-out")!.Value.Should().Be($"AC9005: {Message}\n");
        run.Elements().Last().Name.Should().Be((XName)"system-err");
    }

    [Fact]
    public void A_stream_that_was_written_before_there_were_notes_has_none()
    {
        var stream = NdjsonReader.Read(Encoding.UTF8.GetBytes("""{"event":"runFinished","finished":"2026-03-02T09:31:04.2+00:00","durationSeconds":64.2,"exitCode":1}""" + "\n"));

        stream.Faults.Should().BeEmpty();
        RunReport.From(stream).Notes.Should().BeEmpty();
    }
}
