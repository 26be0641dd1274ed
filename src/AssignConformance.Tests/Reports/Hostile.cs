using AssignConformance.Model;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Results;

namespace AssignConformance.Tests.Reports;

/// <summary>A run in which every text tries to break out of its report.</summary>
internal static class Hostile
{
    public const string Text = "</script></style></textarea><script>alert(1)</script><!-- --><img src=x onerror=alert(1)>\" onload='x' ]]> &amp; \u001b[31m \u202egpj \u2066 \0 \ud800 |pipe| `code` [a](javascript:alert(1)) @odata \uFFFE";

    public static IReadOnlyList<RunEvent> Events { get; } =
    [
        new RunEvent.RunStarted(2, Text, Text, Text, DateTimeOffset.UnixEpoch, 3) { DocsCommit = Text, DocsAddress = "javascript:" + Text, DocsRepository = Text, Rules = [new RuleText(Text, Text, Text, Text, Text)], Metadata = ["v1.0=" + Text], Known = Text },
        new RunEvent.OperationPlanned
        {
            Id = Text, Title = Text, Page = Text, Method = Text, Paths = [Text], Completions = [Text], RequestSchema = Text, ResponseSchema = "{\"properties\":{\"<!--\":{\"</script><script>alert(1)</script>\":\"<!--\u202e\"}}}", PageLines = [Text, Text],
            Witnesses = [new WitnessWord(Witness.Metadata, Opinion.Contradicts, Text, [new Cause(Text, new SourceSpan(Text, 1, 1, 1, 2), Text, Text)])],
            Permissions = [new PermissionSet(Text, Text, PermissionCategory.Application, [Text, Text], Text, new SourceSpan(Text, 1, 1, 1, 2))],
        },
        new RunEvent.FindingReported(Text, Text, Text, new SourceSpan(Text, 1, 1, 1, 2), Text, Text, Text) { Suppression = new Suppression(Text, DateOnly.MaxValue) },
        new RunEvent.ScenarioFinished(Scenario("1", new Verdict.Failed(Text, Text))),
        new RunEvent.ScenarioFinished(Scenario("2", new Verdict.Errored(Text))),
        new RunEvent.ScenarioFinished(Scenario("3", new Verdict.FailedKnown(Text, Text)) with { OperationId = null }),
        new RunEvent.KnownDeviationListed(Text, Text, Text, Text, Text, DateOnly.MinValue, new SourceSpan(Text, 1, 1, 1, 2), IsUsed: false),
        new RunEvent.RunFinished(DateTimeOffset.UnixEpoch, TimeSpan.Zero, 1) { Notes = [new RunNote(Text, Text)] },
    ];

    /// <summary>The same scenarios over and over, each with an id of its own.</summary>
    public static IEnumerable<RunEvent> Repeated(int times)
        => times == 1 ? Events : [.. Events.Where(each => each is not RunEvent.ScenarioFinished), .. Events.OfType<RunEvent.ScenarioFinished>().SelectMany(each => Enumerable.Range(1, times), (each, number) => new RunEvent.ScenarioFinished(each.Result with { Id = $"{each.Result.Id} {number}" }))];

    private static ScenarioResult Scenario(string id, Verdict verdict) => new()
    {
        Id = Text + id, OperationId = Text, FeaturePath = Text, FeatureName = Text, Name = Text, Line = 1, Tags = [Text], Verdict = verdict,
        Steps = [new StepResult(Text, StepStatus.Failed, TimeSpan.Zero, Text + "step")],
        Exchanges =
        [
            new ExchangeRecord(new MessageRecord(Text, [new HeaderRecord(Text, Text)], Text), new MessageRecord(Text, [], "{\"</script><script>alert(1)</script>\": \"<!--\\u202e\u202e\"}"), TimeSpan.Zero, [], Text) { ExpectedBody = "{\"</pre></script><script>alert(1)</script>\": \"<!--\\u202e\"}" },
        ],
        Notes = [new Note(Text, Text)],
        Mismatches =
        [
            new Mismatch
            {
                RuleId = Text, Message = Text, Pointer = Text, Expected = Text, Actual = Text, Keyword = Text, ConstraintSource = Text, Place = new SourceSpan(Text, 1, 1, 1, 2),
                Causes = [new Cause(Text, new SourceSpan(Text, 1, 1, 1, 2), Text, Text)],
            },
            new Mismatch { RuleId = "AC7004", Message = Text, Pointer = "/<!--", Keyword = "</script><script>alert(1)</script>" },
        ],
    };
}
