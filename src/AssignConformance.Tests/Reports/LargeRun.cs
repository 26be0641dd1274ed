using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Tests.Reports;

/// <summary>A run of any size, the same every time: operations with bodies, schemas and pages of the sizes that the reference of 2021 has, and every twentieth scenario failed.</summary>
internal static class LargeRun
{
    private static readonly DateTimeOffset Clock = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<(string Name, string Tag)> Kinds =
    [
        ("The documented request gets the documented response", "@documented"), ("A request with an unknown property is refused", "@rejected"), ("A request without a token is refused", "@rejected"),
        ("A body that is not JSON is refused", "@rejected"), ("Another verb is refused", "@rejected"), ("The repaired request gets the repaired response", "@repaired"), ("Another media type is refused", "@rejected"),
    ];

    private static readonly string[] Words =
        ["device", "policy", "assignment", "target", "filter", "schedule", "compliance", "settings", "enrollment", "update", "certificate", "profile", "managed", "application", "notification", "user", "group", "role"];

    /// <param name="scenarios">Shared out evenly.</param>
    public static IEnumerable<RunEvent> Events(int operations = 1_650, int scenarios = 10_000)
    {
        yield return new RunEvent.RunStarted(2, "0.1.0", "stub", "reference/2021", Clock, scenarios);
        for (var operation = 0; operation < operations; operation++)
        {
            yield return Planned(operation);
        }

        for (var number = 0; number < scenarios; number++)
        {
            yield return new RunEvent.ScenarioFinished(Scenario(number % operations, number / operations, number % 20 == 7));
        }

        yield return new RunEvent.RunFinished(Clock.AddMinutes(2), TimeSpan.FromMinutes(2), 1);
    }

    private static RunEvent.OperationPlanned Planned(int operation) => new()
    {
        Id = Id(operation), Title = Title(operation), Page = Id(operation) + ".md", Method = "POST", Paths = [Path(operation)],
        RequestSchema = Schema(operation), ResponseSchema = Schema(operation),
        PageLines = [.. Enumerable.Range(1, 100).Select(line => line % 4 == 0 ? "" : $"|{Property(operation, line)}|String|What {Title(operation)} says of it in line {Number(line)}.|")],
    };

    private static ScenarioResult Scenario(int operation, int kind, bool isFailed)
    {
        var (name, tag) = Kinds[kind % Kinds.Length];
        var line = 16 + (8 * kind);
        var seed = (operation * 31) + kind;
        return new()
        {
            Id = $"{Id(operation)}.feature:{Number(line)}", OperationId = Id(operation), FeaturePath = Id(operation) + ".feature", FeatureName = Title(operation), Name = name, Line = line,
            Tags = ["@" + Id(operation).Split('/')[0], "@action", tag], Started = Clock, Duration = TimeSpan.FromMicroseconds(400 + (seed * 7919 % 9000)),
            Verdict = isFailed ? new Verdict.Failed("AC7004", "The body does not conform to the documented response type in 2 places.") : new Verdict.Passed(),
            Steps =
            [
                .. new[] { $"Given the documented operation \"{Id(operation)}\"", "When the documented request 1 is sent", "Then the status code is 200", "And the media type is \"application/json\"" }
                    .Select((text, index) => new StepResult(text, StepStatus.Passed, TimeSpan.FromMicroseconds(30 + (seed * (index + 3) % 900)))),
                new StepResult("And the body conforms to the documented response type", isFailed ? StepStatus.Failed : StepStatus.Passed, TimeSpan.FromMicroseconds(131), isFailed ? "2 mismatches" : null),
            ],
            Exchanges = [Exchange(operation, seed, tag == "@rejected" ? 400 : 200)],
            Mismatches = isFailed ? [Mismatch(operation, seed, 1), Mismatch(operation, seed, 2)] : [],
        };
    }

    private static Mismatch Mismatch(int operation, int seed, int number) => new()
    {
        RuleId = "AC7004", Message = $"\"{Property(operation, number)}\" is a number; the documented type is Edm.String.", Pointer = "/" + Property(operation, number), Expected = "string", Actual = Number(seed % 100), Keyword = "type",
        ConstraintSource = $"metadata/{Id(operation).Split('/')[0]}.csdl.xml:{Number(operation)}",
        Causes = [new Cause("AC3010", SourceSpan.InLine(Id(operation) + ".md", 20 + number, 1, 20), $"|{Property(operation, number)}|Int32|Not said.|", "The page contradicts itself.")],
    };

    private static ExchangeRecord Exchange(int operation, int seed, int status) => new(
        new MessageRecord($"POST {Path(operation)} HTTP/1.1", [new HeaderRecord("Authorization", "Bearer $TOKEN"), new HeaderRecord("Content-Type", "application/json")], Body(operation, seed)),
        new MessageRecord(
            $"HTTP/1.1 {Number(status)}",
            [new HeaderRecord("Date", "Mon, 02 Mar 2026 09:30:00 GMT"), new HeaderRecord("client-request-id", Guid(seed)), new HeaderRecord("Content-Type", "application/json")],
            Body(operation, seed + 1)),
        TimeSpan.FromMicroseconds(900 + (seed % 700)),
        [new AttemptRecord(status, TimeSpan.FromMicroseconds(900), TimeSpan.Zero)]);

    /// <summary>About 2 KB of JSON that packs as well as the reference's bodies do (some 450 bytes a scenario): numbers and every eighth value differ from scenario to scenario; what mismatches name is a number.</summary>
    private static string Body(int operation, int seed)
    {
        var body = new StringBuilder("{\"@odata.type\":\"#microsoft.graph.").Append(Property(operation, 0)).Append('"');
        for (var index = 1; index <= 24; index++)
        {
            body.Append(",\"").Append(Property(operation, index)).Append("\":").Append(index <= 2 ? Number(seed % 100) : index % 8 == 0 ? $"\"{Guid(seed + index)}\"" : $"\"{Words[(operation + index) % Words.Length]} value as the example of the page shows it\"");
        }

        return body.Append('}').ToString();
    }

    private static string Schema(int operation)
        => "{\"type\":\"object\",\"properties\":{" + string.Join(',', Enumerable.Range(1, 24).Select(index => $"\"{Property(operation, index)}\":{{\"type\":\"string\",\"description\":\"{Id(operation)}.md:{Number(20 + index)}\"}}")) + "}}";

    private static string Id(int operation) => $"{(operation % 3 == 0 ? "beta" : "v1.0")}/intune-{Words[operation % Words.Length]}-{Words[operation / Words.Length % Words.Length]}{Number(operation)}-assign";

    private static string Title(int operation) => $"{Words[operation % Words.Length]}{Words[operation / Words.Length % Words.Length]}{Number(operation)}: assign";

    private static string Path(int operation) => $"/{Id(operation).Split('/')[0]}/deviceManagement/{Words[operation % Words.Length]}{Number(operation)}/{{id}}/assign";

    private static string Property(int operation, int index) => $"{Words[(operation + index) % Words.Length]}Of{Words[index % Words.Length]}{Number(index)}";

    private static string Guid(int seed)
    {
        var bits = unchecked((ulong)(seed + 1) * 0x9E3779B97F4A7C15);
        return string.Create(CultureInfo.InvariantCulture, $"{(uint)bits:x8}-{(ushort)(bits >> 32):x4}-4{(bits >> 48) & 0xFFF:x3}-8{(bits >> 20) & 0xFFF:x3}-{(bits * 31) & 0xFFFFFFFFFFFF:x12}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
