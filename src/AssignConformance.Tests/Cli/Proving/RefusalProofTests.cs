using System.Text;
using System.Text.Json;
using AssignConformance.Cli.Proving;
using AssignConformance.Cli.Running;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Proof;
using AssignConformance.Scenarios.Features;
using AssignConformance.Scenarios.Running;
using AssignConformance.Scenarios.Verdicts;
using AssignConformance.Tests.Proof;
using AssignConformance.Tests.Scenarios;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Cli.Proving;

/// <summary>Every change of the stub's refusals: offence is taken at it where it is no refusal any more, and nowhere else.</summary>
/// <remarks>No page documents what a refusal says, so its mutants are no part of a contract's strength, and <c>prove</c> leaves them out.</remarks>
[Collection("SpecFlow runtime")]
public sealed class RefusalProofTests
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 10_000 };

    [Fact]
    public async Task A_refusal_is_told_from_every_answer_that_is_none()
    {
        var trials = await TryAsync();

        trials.Select(trial => trial.StatusCode).Distinct().Should().BeEquivalentTo([400, 401, 405, 415]);
        trials.Where(trial => trial.IsRefusal == trial.IsCaught).Select(trial => $"{trial.StatusCode} {trial.Key}").Should().BeEmpty();
        trials.Count(trial => trial.IsCaught).Should().BeGreaterThan(100);
        trials.Count(trial => !trial.IsCaught).Should().BeGreaterThan(100);
    }

    private static async Task<IReadOnlyList<Trial>> TryAsync()
    {
        using var project = new ProjectCopy();
        var plan = await RunPlan.LoadAsync(new RunOptions { Docs = project.Docs, Tags = "@rejected" }, CancellationToken.None);
        await using var target = new MutatingRunTarget(await TargetChoice.OpenAsync(TargetChoice.Stub, plan, configuration: null, CancellationToken.None));
        var session = plan.OpenSession(target, TimeProvider.System, CancellationToken.None);
        var pass = new EveryChange(target.Mutating);
        new FeatureRunner(session, new VerdictJudge([], DateOnly.MaxValue), TimeProvider.System, pass).Run(plan.Features[..1], 1, _ => { }, CancellationToken.None);
        return pass.Trials;
    }

    /// <summary>What a refusal is, by RFC 9110 §15.5 and OData JSON Format 4.01 §21.1, told without the harness.</summary>
    private static bool IsRefusal(GraphResponse response, int statusCode)
        => response.StatusCode == statusCode && response.Header("Content-Type") is { } type && type.Split(';')[0] == "application/json" && HoldsError(response.Body);

    private static bool HoldsError(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, s_strict);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && HasText(error, "code") && HasText(error, "message");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasText(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value is { ValueKind: JsonValueKind.String } && value.GetString()!.Length > 0;

    private sealed record Trial(int StatusCode, string Key, bool IsRefusal, bool IsCaught);

    private sealed class EveryChange(MutatingTarget target) : IScenarioPass
    {
        public List<Trial> Trials { get; } = [];

        public ScenarioResult? Run(PlannedFeature feature, PlannedScenario scenario, Func<ScenarioResult?> once)
        {
            target.Use(mutant: null);
            var unmutated = once();
            unmutated!.Verdict.Should().BeOfType<Verdict.Passed>();
            var exchange = target.Last!;
            foreach (var mutant in MutantCatalogue.Of(Subject(exchange)).Where(mutant => mutant.Response is not null))
            {
                target.Use(mutant);
                Trials.Add(new Trial(exchange.Response!.StatusCode, mutant.Key, IsRefusal(mutant.Response!, exchange.Response.StatusCode), !once()!.Mismatches.IsEmpty));
            }

            return unmutated;
        }

        private static ProofSubject Subject(Exchange exchange)
        {
            var body = new ContractBody { Text = Encoding.UTF8.GetString(exchange.Response!.Body.Span) };
            var example = new ContractExample { Number = 1, Target = exchange.Request.Target, StatusCode = exchange.Response.StatusCode, ResponseBody = body };
            return new() { Contract = SendingSample.Contract(example), Example = example, Types = Exchanges.Types, Request = exchange.Request, Response = exchange.Response };
        }
    }
}
