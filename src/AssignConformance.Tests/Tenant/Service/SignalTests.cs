using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using AssignConformance.Cli;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.SimulatedTenant.Scripting;
using AssignConformance.Tenant.Journal;
using AssignConformance.Tests.Support;
using AssignConformance.Tests.Tenant.CrashMatrix;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace AssignConformance.Tests.Tenant.Service;

/// <summary>Ctrl-C and SIGTERM to the command as a process: it takes away what it made, closes its journal and writes its reports.</summary>
public sealed class SignalTests(ITestOutputHelper output) : CrashTests(output)
{
    private const string Collection = "/v1.0/deviceManagement/deviceCompliancePolicies";
    private const string Page = "v1.0/devicecompliancepolicy-assign.md";

    /// <summary>Longer than any test: the answer never comes before the signal.</summary>
    private static readonly FaultEffect s_never = new FaultEffect.Delay(300_000, Moment.Applied);

    /// <summary>Long enough for a signal to fall into it, short enough to wait for.</summary>
    private static readonly FaultEffect s_late = new FaultEffect.Delay(1500, Moment.Before);

    /// <summary>Signal, and the request during which it comes; of the collection's lists the second, for the first is the preflight's.</summary>
    public static TheoryData<string, string, string> Moments => new()
    {
        { Signals.Interrupt, "GET", Collection },
        { Signals.Interrupt, "POST", Collection },
        { Signals.Interrupt, "POST", Collection + "/*/assign" },
        { "TERM", "POST", Collection + "/*/assign" },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task A_signal_during_a_slow_answer_leads_to_clean_up_and_reports(string signal, string method, string path)
    {
        var skip = method == "GET" ? 1 : 0;
        await Control.ScriptAsync(new Fault { Effect = s_never, Match = new RequestMatch { Method = method, Path = path }, Skip = skip });
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand(Page);
        await ArrivedAsync(client, method, path, skip + 1);

        await SendAsync(client, signal);

        await AssertEndedWellAsync(folder, client);
    }

    [Fact]
    public async Task A_signal_during_clean_up_does_not_break_it_off()
    {
        await Control.ScriptAsync(s_late, method: "DELETE");
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand(Page);
        await ArrivedAsync(client, "DELETE", Collection + "/*", 1);

        await SendAsync(client, Signals.Interrupt);

        await AssertEndedWellAsync(folder, client, isCutShort: false);
    }

    [Fact]
    public async Task A_second_signal_during_clean_up_does_not_break_it_off()
    {
        await Control.ScriptAsync(s_never, Collection + "/*/assign", "POST");
        await Control.ScriptAsync(s_late, method: "DELETE");
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand(Page);
        await ArrivedAsync(client, "POST", Collection + "/*/assign", 1);
        await SendAsync(client, Signals.Interrupt);
        await ArrivedAsync(client, "DELETE", Collection + "/*", 1);

        await SendAsync(client, Signals.Interrupt);

        await AssertEndedWellAsync(folder, client);
    }

    [Fact]
    public async Task An_interrupted_run_that_leaves_something_behind_says_so_rather_than_that_it_was_interrupted()
    {
        await Control.ScriptAsync(s_never, Collection + "/*/assign", "POST");
        await Control.ScriptAsync(new FaultEffect.Refuse(RefusalKind.Permission), method: "DELETE");
        using var folder = new ClientFolder(Tenant);
        using var client = folder.StartCommand(Page);
        await ArrivedAsync(client, "POST", Collection + "/*/assign", 1);

        await SendAsync(client, Signals.Interrupt);

        var run = await ClientFolder.FinishAsync(client);
        run.ExitCode.Should().Be(ExitCode.CleanUpIncomplete, run.Output);
        ReportOf(folder).Notes.Should().ContainSingle().Which.RuleId.Should().Be("AC9005");
        await AssertCleanedAsync(await folder.CleanUpHereAsync(), "cleaned later");
    }

    /// <param name="isCutShort">Scenarios were still to come.</param>
    private async Task AssertEndedWellAsync(ClientFolder folder, Process client, bool isCutShort = true)
    {
        var run = await ClientFolder.FinishAsync(client);
        run.ExitCode.Should().Be(ExitCode.Interrupted, run.Output);
        (await Control.ReadSnapshotAsync()).Should().Be(Before, run.Output);
        (await Control.ReadUnplayedAsync()).Should().BeEmpty();
        if (folder.Journal is { } journal)
        {
            JournalReader.Read(journal, await File.ReadAllBytesAsync(journal)).Entries[^1].Should().BeOfType<JournalEntry.RunEnded>();
        }

        var report = ReportOf(folder);
        report.Finished!.ExitCode.Should().Be(ExitCode.Interrupted);
        report.Problems.Any(problem => problem.Contains("did not run", StringComparison.Ordinal)).Should().Be(isCutShort);
        XDocument.Load(Path.Combine(folder.Report, ReportFolder.JUnitFile)).Descendants("error").Any().Should().Be(isCutShort);
        var html = await File.ReadAllTextAsync(Path.Combine(folder.Report, ReportFolder.HtmlFile));
        html.EndsWith("</html>", StringComparison.Ordinal).Should().BeTrue();
        html.Contains("This run is not complete", StringComparison.Ordinal).Should().Be(isCutShort);
        (await File.ReadAllTextAsync(Path.Combine(folder.Report, ReportFolder.SummaryFile))).StartsWith("# Not complete", StringComparison.Ordinal).Should().Be(isCutShort);
    }

    private static RunReport ReportOf(ClientFolder folder) => RunReport.From(NdjsonReader.ReadFile(Path.Combine(folder.Report, ReportFolder.EventsFile)));

    /// <summary>Waits until so many requests have arrived, or the process has ended.</summary>
    private async Task ArrivedAsync(Process client, string method, string path, int number)
    {
        var match = new RequestMatch { Method = method, Path = path };
        while (!client.HasExited && (await Control.ReadLogAsync()).Count(request => match.Meets(request.Method, request.Path, null)) < number)
        {
            await Task.Delay(20);
        }
    }

    private static async Task SendAsync(Process client, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", client.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
