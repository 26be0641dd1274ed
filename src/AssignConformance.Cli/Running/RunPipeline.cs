using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using AssignConformance.Cli.Composition;
using AssignConformance.Cli.Tenants;
using AssignConformance.Generation;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Results;
using AssignConformance.Reports;
using AssignConformance.Reports.Events;
using AssignConformance.Reports.Html;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Sessions;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Cli.Running;

/// <summary>The main job: pages, contracts, findings, features and stubs, then the run, then its reports.</summary>
public static class RunPipeline
{
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">Something asked for can't be used.</exception>
    public static async Task<int> RunAsync(RunOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        RunOptionRules.Require(options);
        if (options.Target == TargetChoice.Tenant)
        {
            return await new TenantRunPipeline(TenantSurroundings.OfThisProcess(), clock).RunAsync(options, output, error, cancellationToken);
        }

        if ((options.Tenant with { ConfigurationFile = null }).FirstGiven is { } tenantOption)
        {
            throw new UsageException($"{tenantOption} belongs to --target tenant, and the target is {options.Target}. Leave it out, or give --target tenant.");
        }

        var plan = await RunPlan.LoadAsync(options, cancellationToken);
        if (options.IsLastFailed && plan.ScenarioCount == 0)
        {
            await output.WriteLineAsync($"nothing to do: every scenario in {Path.Combine(options.ReportFolder, ReportFolder.EventsFile)} passed, or failed as known.");
            return ExitCode.Success;
        }

        await using var target = await TargetChoice.OpenAsync(options.Target, plan, options.Tenant.ConfigurationFile, cancellationToken);
        return await RunAsync(plan, target, options, output, error, clock, cancellationToken);
    }

    /// <summary>Runs the plan against a target that is open; the caller closes it.</summary>
    internal static async Task<int> RunAsync(
        RunPlan plan, RunTarget target, RunOptions options, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken cancellationToken)
    {
        var session = new ConformanceSession(plan.Contracts, plan.Findings, target.Target, plan.AdditionalStates)
        {
            Expectations = target.Expectations,
            Clock = clock,
            TypesOf = plan.Workspace.Catalogues.For,
            Cancellation = cancellationToken,
        };
        if (!options.IsQuiet)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Contracts.Length} pages, {plan.ScenarioCount} scenarios against {target.Target.Name}"));
        }

        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var baseline = Baseline.Read(options.Baseline, day);
        var newBaseline = BaselineWriter.Open(options, baseline, day);
        using var events = NdjsonWriter.Create(Path.Combine(options.ReportFolder, ReportFolder.EventsFile));
        var recorder = new RunRecorder();
        var fan = new EventFan(events, recorder);
        var exitCode = await ExecuteAsync(plan, session, options, baseline, fan, recorder, clock, () => target.FinishAsync(options.IsQuiet ? TextWriter.Null : output, error), cancellationToken);

        var recorded = recorder.Events;
        var report = RunReport.From(recorded);
        if (!options.IsQuiet)
        {
            await WriteAsync(output, report, options);
        }

        if (!options.IsQuiet && plan.StaleFiles > 0)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"assign-conformance: {plan.StaleFiles} files of features/ and stubs/ are not what the pages ask for: see generate --check."));
        }

        var history = RunHistory.Continue(options, report, cancellationToken.IsCancellationRequested);
        if (history.Warning is { } warning)
        {
            await error.WriteLineAsync("assign-conformance: " + warning);
        }

        var reports = ReportFolder.Write(options.ReportFolder, recorded, ReportFormats.All & ~ReportFormats.Events, new HtmlReportOptions { Assets = options.ReportAssets, Title = options.Title, EarlierRuns = history.Earlier });
        var (accepted, unaccepted) = newBaseline?.Write(report) ?? (0, null);
        if (!options.IsQuiet && newBaseline is not null && unaccepted is null)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"baseline: {options.NewBaseline!.File} accepts {accepted} failures"));
        }

        ImmutableArray<ReportFault> faults = [.. fan.Faults, .. unaccepted is null ? Array.Empty<ReportFault>() : [unaccepted], .. history.Fault is { } unwritten ? [unwritten] : Array.Empty<ReportFault>(), .. events.Fault is { } fault ? [fault] : Array.Empty<ReportFault>(), .. reports.Faults];
        foreach (var each in faults.DistinctBy(each => each.Message, StringComparer.Ordinal))
        {
            await error.WriteLineAsync("assign-conformance: " + each.Message);
        }

        if (!options.IsQuiet && reports.Written.Length > 0)
        {
            await output.WriteLineAsync($"report: {Path.Combine(options.ReportFolder, ReportFolder.HtmlFile)}");
        }

        return faults.IsEmpty ? exitCode : ExitCode.Worst([exitCode, ExitCode.Usage]);
    }

    private static async Task WriteAsync(TextWriter output, RunReport report, RunOptions options)
    {
        await RunConsole.WriteAsync(output, report);
        if (options.MaximumFailures is { } most && report.NotRun > 0 && report.Counts.Failed + report.Counts.Errored >= most)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"stopped by --max-failures {most}: {report.NotRun} of {report.Planned} scenarios did not run"));
        }
    }

    private static async Task<int> ExecuteAsync(
        RunPlan plan, ConformanceSession session, RunOptions options, Baseline baseline, EventFan fan, RunRecorder recorder, TimeProvider clock, Func<Task<RunEnd>> finish, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var watch = clock.GetTimestamp();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var start = new RunEvent.RunStarted(RunReport.FormatVersion, Version, session.Target.Name, plan.DocsName, started, plan.ScenarioCount)
        {
            DocsCommit = plan.DocsCommit,
            DocsAddress = plan.DocsAddress,
            DocsRepository = plan.DocsRepository,
            Rules = [.. RunRules.All.Select(RuleText.From)],
            MeetsEveryKnownDeviation = options.ChoosesEveryScenario && session.Expectations.MeetsKnownDeviations,
            Shard = plan.Shard,
            Gate = new GatePolicy(options.FailOn ?? (options.Baseline is null ? FailOn.Any : FailOn.New), options.MinimumPassed),
        };
        fan.Handle(start);
        foreach (var runEvent in plan.Describe())
        {
            fan.Handle(runEvent);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var failures = 0;
        RunProgress.While(plan.ScenarioCount, !options.IsQuiet && !Console.IsErrorRedirected, bar =>
            new FeatureRunner(session, new VerdictJudge(plan.Known, today), clock, options.Retries).Run(
                plan.Features,
                options.Workers ?? Environment.ProcessorCount,
                result =>
                {
                    var finished = new RunEvent.ScenarioFinished(baseline.Accept(result));
                    fan.Handle(finished);
                    bar.Handle(finished);
                    if (finished.Result.Verdict is Verdict.Failed or Verdict.Errored && ++failures == options.MaximumFailures)
                    {
                        enough.Cancel();
                    }
                },
                enough.Token));

        foreach (var entry in KnownDeviationUse.List(plan.Known, recorder.Events.OfType<RunEvent.ScenarioFinished>().Select(finished => finished.Result)).Concat(baseline.Listed).ToImmutableArray())
        {
            fan.Handle(entry);
        }

        var end = await finish();
        // Verdicts of a run that was interrupted are not all of them.
        var exitCode = ExitCode.Worst(
            [.. end.ExitCodes, cancellationToken.IsCancellationRequested ? ExitCode.Interrupted : RunVerdict.ExitCode(RunReport.From(recorder.Events))]);
        fan.Handle(new RunEvent.RunFinished(clock.GetUtcNow(), clock.GetElapsedTime(watch), exitCode) { Notes = end.Notes });
        return exitCode;
    }

    /// <summary>The product's version, with eight digits of the commit it was built from where the build knew it.</summary>
    internal static string Version { get; } = Shorten(
        typeof(RunPipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    private static string Shorten(string version)
    {
        var commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..Math.Min(version.Length, commit + 1 + 8)];
    }
}
