using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Verdicts;

namespace AssignConformance.Cli.Proving;

/// <summary>Tries one mutant, and shows it: page, messages, judgement, checks.</summary>
internal sealed class MutantShow(RunPlan plan, ProofSubjects subjects, MutatingRunTarget target, TimeProvider clock)
{
    /// <returns>The exit code: 1 where judge and checks disagree.</returns>
    /// <exception cref="UsageException">There is no such mutant.</exception>
    public async Task<int> WriteAsync(string id, TextWriter output, CancellationToken cancellationToken)
    {
        var trials = new ConcurrentQueue<MutantTrial>();
        var pass = new MutationPass(subjects, target.Mutating, each => each == id) { Tried = trials.Enqueue };
        ScenarioResult? unmutated = null;
        new FeatureRunner(plan.OpenSession(target, clock, cancellationToken), new VerdictJudge([], DateOnly.MaxValue), clock, pass).Run(plan.Features, workers: 1, result => unmutated = result, cancellationToken);
        if (!trials.TryDequeue(out var trial))
        {
            throw new UsageException(unmutated is { Proof: null }
                ? $"--mutant {id}: the scenario does not pass unmutated ({unmutated.Verdict.Name}), so it has no mutants. See run --scenario {unmutated.Id}."
                : $"--mutant {id}: the scenario has no such mutant. The report's blind spots and false alarms name theirs.");
        }

        await output.WriteAsync(Text(trial, unmutated!));
        return trial.IsBlindSpot || trial.IsFalseAlarm ? ExitCode.NotConforming : ExitCode.Success;
    }

    private string Text(MutantTrial trial, ScenarioResult unmutated)
    {
        var page = plan.Contracts.First(contract => contract.Operation.Id == unmutated.OperationId).Operation.Page;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"page      {page}\nscenario  {unmutated.Id} {unmutated.Name}\nmutant    {trial.Mutant.Key}\nchanged   {trial.Mutant.Description}\n");
        text.Append(CultureInfo.InvariantCulture, $"judge     {(trial.Judgement.IsForbidden ? "forbidden" : "allowed")}: {trial.Judgement.Reason}\n");
        text.Append(CultureInfo.InvariantCulture, $"checks    {(trial.IsCaught ? "caught" : "passed")}{(trial.New.IsEmpty ? "" : ":")}\n");
        foreach (var mismatch in trial.New)
        {
            text.Append(CultureInfo.InvariantCulture, $"          {mismatch.RuleId}{(mismatch.Pointer is { Length: > 0 } pointer ? " at " + pointer : "")}: {mismatch.Message}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"so        {Conclusion(trial)}\n");
        var exchange = trial.Result.Exchanges.LastOrDefault() ?? unmutated.Exchanges[^1];
        Append(text, "sent", trial.Mutant.Request is { } request ? Of(request) : exchange.Request);
        if (exchange.Response is { } response)
        {
            Append(text, "answered", response);
        }

        return text.ToString();
    }

    private static string Conclusion(MutantTrial trial) => (trial.Judgement.IsForbidden, trial.IsCaught) switch
    {
        (true, true) => "good: the documentation forbids it, and it is caught",
        (true, false) => "a blind spot: the documentation forbids it, and no check notices",
        (false, true) => "a false alarm: the documentation allows it, and a check takes it for a mismatch",
        (false, false) => "not pinned down: the documentation does not forbid it",
    };

    private static void Append(StringBuilder text, string title, MessageRecord message)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n--- {title}\n{message.StartLine}\n");
        foreach (var header in message.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{header.Name}: {header.Value}\n");
        }

        if (message.Body is { Length: > 0 } body)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{body.TrimEnd()}\n");
        }
    }

    private static MessageRecord Of(GraphRequest request) => new(
        $"{request.Method} {request.Target}",
        [.. request.Headers.Select(field => new HeaderRecord(field.Name, field.Value))],
        request.Body is { } body ? Encoding.UTF8.GetString(body.Span) : null);
}
