using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Tests.Reports;

/// <summary>A run in which every text tries to break out of its report.</summary>
internal static class Hostile
{
    public const string Text = "</script></style></textarea><script>alert(1)</script><!-- --><img src=x onerror=alert(1)>\" onload='x' ]]> &amp; \u001b[31m \u202egpj \u2066 \0 \ud800 |pipe| `code` [a](javascript:alert(1)) @odata \uFFFE";

    public static IReadOnlyList<RunEvent> Events { get; } =
    [
        new RunEvent.RunStarted(2, Text, Text, Text, DateTimeOffset.UnixEpoch, 3) { DocsCommit = Text, DocsRepository = Text, Rules = [new RuleText(Text, Text, Text, Text, Text)] },
        new RunEvent.OperationPlanned
        {
            Id = Text, Title = Text, Page = Text, Method = Text, Paths = [Text], Completions = [Text], RequestSchema = Text, ResponseSchema = "{" + Text, PageLines = [Text, Text],
        },
        new RunEvent.FindingReported(Text, Text, Text, new SourceSpan(Text, 1, 1, 1, 2), Text, Text, Text),
        new RunEvent.ScenarioFinished(Scenario("1", new Verdict.Failed(Text, Text))),
        new RunEvent.ScenarioFinished(Scenario("2", new Verdict.Errored(Text))),
        new RunEvent.ScenarioFinished(Scenario("3", new Verdict.FailedKnown(Text, Text)) with { OperationId = null }),
        new RunEvent.KnownDeviationListed(Text, Text, Text, Text, Text, DateOnly.MinValue, new SourceSpan(Text, 1, 1, 1, 2), IsUsed: false),
        new RunEvent.RunFinished(DateTimeOffset.UnixEpoch, TimeSpan.Zero, 1) { Notes = [new RunNote(Text, Text)] },
    ];

    private static ScenarioResult Scenario(string id, Verdict verdict) => new()
    {
        Id = Text + id, OperationId = Text, FeaturePath = Text, FeatureName = Text, Name = Text, Line = 1, Tags = [Text], Verdict = verdict,
        Steps = [new StepResult(Text, StepStatus.Failed, TimeSpan.Zero, Text + "step")],
        Exchanges =
        [
            new ExchangeRecord(new MessageRecord(Text, [new HeaderRecord(Text, Text)], Text), new MessageRecord(Text, [], "{\"</script><script>alert(1)</script>\": \"<!--\\u202e\u202e\"}"), TimeSpan.Zero, [], Text),
        ],
        Mismatches =
        [
            new Mismatch
            {
                RuleId = Text, Message = Text, Pointer = Text, Expected = Text, Actual = Text, Keyword = Text, ConstraintSource = Text, Place = new SourceSpan(Text, 1, 1, 1, 2),
                Causes = [new Cause(Text, new SourceSpan(Text, 1, 1, 1, 2), Text, Text)],
            },
        ],
    };
}
