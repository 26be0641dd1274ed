using System.Collections.Immutable;
using System.Collections.Specialized;
using System.Diagnostics;
using AssignConformance.Model.Results;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Verdicts;
using TechTalk.SpecFlow;
using TechTalk.SpecFlow.Tracing;

namespace AssignConformance.Scenarios.Running;

/// <summary>One scenario, from its start to its result.</summary>
internal sealed class ScenarioExecution(ITestRunner runner, VerdictJudge judge, TimeProvider clock)
{
    private readonly ImmutableArray<StepResult>.Builder _steps = ImmutableArray.CreateBuilder<StepResult>();

    /// <summary>Runs the scenario; null where the run was cancelled in its middle: what did not finish has no verdict.</summary>
    public ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var watch = clock.GetTimestamp();
        runner.OnScenarioInitialize(new ScenarioInfo(
            scenario.Name, scenario.Description, FeatureRunner.Bare(scenario.Tags), new OrderedDictionary(StringComparer.Ordinal), FeatureRunner.Bare(feature.Tags)));
        runner.OnScenarioStart();
        var journal = runner.ScenarioContext.ScenarioContainer.Resolve<ScenarioJournal>();
        var tracer = (StepTracer)runner.FeatureContext.FeatureContainer.Resolve<ITestTracer>();
        foreach (var step in scenario.Steps)
        {
            _steps.Add(RunStep(step, journal, tracer));
        }

        var isCutOff = cancellationToken.IsCancellationRequested && runner.ScenarioContext.TestError is OperationCanceledException;
        var verdict = Verdict(journal);
        runner.OnScenarioEnd();
        if (isCutOff)
        {
            return null;
        }

        return new ScenarioResult
        {
            Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{feature.Path}:{scenario.Line}"),
            OperationId = journal.OperationId,
            FeaturePath = feature.Path,
            FeatureName = feature.Name,
            Name = scenario.Name,
            Line = scenario.Line,
            Tags = [.. scenario.Tags.Distinct(StringComparer.Ordinal)],
            Verdict = verdict,
            Started = started,
            Duration = clock.GetElapsedTime(watch),
            Steps = _steps.ToImmutable(),
            Exchanges = journal.Exchanges,
            Mismatches = journal.Mismatches,
            Notes = journal.Notes,
        };
    }

    private StepResult RunStep(PlannedStep step, ScenarioJournal journal, StepTracer tracer)
    {
        var mayRun = runner.ScenarioContext.ScenarioExecutionStatus == ScenarioExecutionStatus.OK;
        var before = journal.MismatchCount;
        var watch = clock.GetTimestamp();
        tracer.Reset();
        Execute(step);
        var duration = clock.GetElapsedTime(watch);
        var error = mayRun && runner.ScenarioContext.ScenarioExecutionStatus != ScenarioExecutionStatus.OK ? runner.ScenarioContext.TestError : null;
        var status = tracer.IsUndefined ? StepStatus.Undefined
            : !mayRun ? StepStatus.Skipped
            : error is ScenarioAbandonedException ? StepStatus.Skipped
            : error is not null ? StepStatus.Errored
            : journal.MismatchCount > before ? StepStatus.Failed
            : StepStatus.Passed;
        return new StepResult(step.Keyword + step.Text, status, duration, status == StepStatus.Undefined ? "No step definition matches this text." : Describe(error));
    }

    /// <summary>A fault of the harness with where it happened: methods alone, for a report names no folder of the machine that built it.</summary>
    private static string? Describe(Exception? error)
        => error is null or ScenarioAbandonedException ? error?.Message : $"{error.Message}\n{new StackTrace(error, fNeedFileInfo: false)}".TrimEnd();

    private void Execute(PlannedStep step)
    {
        var table = Table(step.Table);
        switch (step.Keyword.Trim())
        {
            case "Given":
                runner.Given(step.Text, step.DocString, table, step.Keyword);
                break;
            case "When":
                runner.When(step.Text, step.DocString, table, step.Keyword);
                break;
            case "Then":
                runner.Then(step.Text, step.DocString, table, step.Keyword);
                break;
            case "But":
                runner.But(step.Text, step.DocString, table, step.Keyword);
                break;
            default:
                runner.And(step.Text, step.DocString, table, step.Keyword);
                break;
        }
    }

    private Verdict Verdict(ScenarioJournal journal)
    {
        if (_steps.Where(step => step.Status == StepStatus.Undefined).Select(step => step.Text).ToImmutableArray() is { IsEmpty: false } undefined)
        {
            return new Verdict.Errored($"No step definition matches: {string.Join("; ", undefined)}. See src/AssignConformance.Scenarios/Bindings for the steps there are.");
        }

        return runner.ScenarioContext.TestError switch
        {
            ScenarioAbandonedException abandoned => abandoned.Verdict,
            { } error => new Verdict.Errored($"{error.GetType().Name}: {error.Message}"),
            null => judge.Judge(journal.Mismatches),
        };
    }

    private static Table? Table(ImmutableArray<ImmutableArray<string>> rows)
    {
        if (rows.IsEmpty)
        {
            return null;
        }

        var table = new Table([.. rows[0]]);
        foreach (var row in rows.Skip(1))
        {
            table.AddRow([.. row]);
        }

        return table;
    }
}
