using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Results;
using AssignConformance.Reports;

namespace AssignConformance.Tests.Reports;

/// <summary>A run as it could have been: every verdict, facts of the five source pages, a fixed clock.</summary>
internal static class RecordedRun
{
    private const string Policy = "v1.0/devicecompliancepolicy-assign";
    private const string Profile = "beta/ioscertificateprofile-assign";
    private const string MobileApp = "localtest/manageddevicemobileappconfiguration-assign";
    private const string PolicyPath = "/deviceManagement/deviceCompliancePolicies/{deviceCompliancePolicyId}/assign";

    private static readonly DateTimeOffset Clock = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static RunEvent.RunStarted Started { get; } = new(RunReport.FormatVersion, "0.1.0", "stub", "features/pages", Clock, 9)
    {
        DocsCommit = "5f0f3f1d6e0b8c1b7a9d2c4e6f8a0b1c3d5e7f90",
        DocsRepository = "https://docs.example/graph.git",
        Rules =
        [
            new RuleText("AC4004", "type-abstract", "error", "The service refuses the object; a typed client cannot even make one.", "Name a derived type."),
            new RuleText("AC4001", "type-hash-missing", "warning", "A client that compares texts does not know the type.", "Put # before it."),
            new RuleText("AC7001", "status-code", "error", "The answer's status code is not the documented one.", "Mend the page, or the service."),
        ],
        MeetsEveryKnownDeviation = true,
    };

    public static ImmutableArray<RunEvent> Events { get; } =
    [
        Started,
        new RunEvent.ScenariosPlanned([new FeaturePlan(Profile + ".feature", 1, [17, 29]), new FeaturePlan(MobileApp + ".feature", 1, [18, 27, 35]), new FeaturePlan(Policy + ".feature", 1, [16, 23, 31, 44])]),
        new RunEvent.OperationPlanned
        {
            Id = Policy, Title = "deviceCompliancePolicy: assign", Page = Policy + ".md", Method = "POST", Paths = [PolicyPath],
            RequestSchema = """{"type":"object","properties":{"assignments":{"type":"array","items":{"$ref":"#/definitions/microsoft.graph.deviceCompliancePolicyAssignment"}}},"required":["assignments"],"additionalProperties":false}""",
            ResponseSchema = """{"type":"object","properties":{"value":{"type":"array","items":{"$ref":"#/definitions/microsoft.graph.deviceCompliancePolicyAssignment"}}},"required":["value"]}""",
            PageLines = Page(108, (3, "description: \"Not yet documented\""), (62, ""), (72, "        \"@odata.type\": \"microsoft.graph.configurationManagerCollectionAssignmentTarget\","), (93, "        \"@odata.type\": \"microsoft.graph.configurationManagerCollectionAssignmentTarget\",")),
        },
        new RunEvent.OperationPlanned
        {
            Id = Profile, Title = "iosCertificateProfile: assign", Page = Profile + ".md", Method = "POST",
            Paths = ["/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign"],
            Completions = ["httpRequest is POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assign, because the metadata binds assign to deviceConfiguration, the base type of iosCertificateProfile."],
            ResponseSchema = """{"type":"object","properties":{"value":{"type":"array"}}}""",
            PageLines = Page(98, (26, "## HTTP request"), (87, "      \"source\": \"String\","), (90, "        \"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"")),
        },
        new RunEvent.OperationPlanned
        {
            Id = MobileApp, Title = "managedDeviceMobileAppConfiguration: assign", Page = MobileApp + ".md", Method = "POST",
            Paths = ["/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfigurationId}/assign"],
            PageLines = Page(90, (64, "POST https://graph.microsoft.com/localtest/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfigurationId}/assign"), (75, "        \"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"")),
        },
        Finding("AC1001", "http-request-missing", "error", Profile, 26, "The page has no HTTP request.", "## HTTP request"),
        Finding("AC3013", "value-is-type-name", "note", Profile, 87, "\"source\" shows the name of a type, \"String\", and no value.", "      \"source\": \"String\",", "/value/0/source"),
        Finding("AC4004", "type-abstract", "error", Profile, 90, "microsoft.graph.deviceAndAppManagementAssignmentTarget is abstract: no value can have it.", "        \"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"", "/value/0/target/@odata.type"),
        Finding("AC2006", "version-segment-differs", "error", MobileApp, 64, "The example's URL has the version localtest, which is neither v1.0 nor beta.", "POST https://graph.microsoft.com/localtest/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfigurationId}/assign"),
        Finding("AC4004", "type-abstract", "error", MobileApp, 75, "microsoft.graph.deviceAndAppManagementAssignmentTarget is abstract: no value can have it.", "        \"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"", "/assignments/0/target/@odata.type"),
        Finding("AC4001", "type-hash-missing", "warning", Policy, 93, "The value of @odata.type lacks its #.", "        \"@odata.type\": \"microsoft.graph.configurationManagerCollectionAssignmentTarget\",", "/value/0/target/@odata.type"),
        Finding("AC1004", "not-yet-documented", "note", Policy, 3, "The page says \"Not yet documented\".", "description: \"Not yet documented\""),
        Finished(Scenario(Policy, "deviceCompliancePolicy: assign", 16, "The documented request gets the documented response", ["@v1.0", "@action", "@documented", "@smoke"], new Verdict.Passed(), 4.2) with
        {
            Steps = Steps("POST"),
            Exchanges = [Exchange("POST", 200, PolicyRequest, PolicyResponse)],
            Notes = [new Note("\"/value/0/newest\" is a property that no source describes for microsoft.graph.deviceCompliancePolicyAssignment", "/value/0/newest")],
        }),
        Finished(BodyMismatch()),
        Finished(Scenario(Policy, "deviceCompliancePolicy: assign", 31, "A request without a token is refused", ["@v1.0", "@action", "@rejected"], new Verdict.Passed(), 1.1) with
        {
            Steps = [Step("When the documented request 1 is sent without a token", 1.0), Step("Then the request is refused with 401", 0.1)],
            Exchanges = [Exchange("POST", 401, PolicyRequest, """{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}}""")],
        }),
        Finished(Scenario(Policy, "deviceCompliancePolicy: assign", 44, "A body that is not JSON is refused", ["@v1.0", "@action", "@rejected"], new Verdict.Errored("No mapping answers POST /v1.0/deviceManagement/deviceCompliancePolicies/1/assign; the nearest is devicecompliancepolicy-assign-400-json, and its body pattern did not match."), 0.9) with
        {
            Steps =
            [
                new StepResult("When a body that is not JSON is sent", StepStatus.Errored, TimeSpan.FromMilliseconds(0.9), "AC9006: unmatched request"),
                new StepResult("Then the request is refused with 400", StepStatus.Skipped, TimeSpan.Zero),
            ],
            Exchanges = [new ExchangeRecord(new MessageRecord("POST /v1.0/deviceManagement/deviceCompliancePolicies/1/assign", [new HeaderRecord("Content-Type", "application/json")], "{\"assignments\": [,]}"), null, TimeSpan.FromMilliseconds(0.8), [new AttemptRecord(null, TimeSpan.FromMilliseconds(0.8), TimeSpan.Zero)], "Not JSON, on purpose.")],
        }),
        Finished(KnownAbstractType()),
        Finished(Scenario(Profile, "iosCertificateProfile: assign", 29, "The repaired request gets the documented response", ["@beta", "@action", "@repaired"], new Verdict.Blocked("AC9002", "The target throttled every attempt; it asked for a wait of 6 minutes, above the 5 that a run waits."), 63_100) with
        {
            Steps = [Step("When the repaired request 1 is sent", 63_100)],
            Exchanges =
            [
                Exchange("POST", 429, "{}", "") with
                {
                    Attempts = [new AttemptRecord(429, TimeSpan.FromMilliseconds(41), TimeSpan.FromSeconds(63)), new AttemptRecord(429, TimeSpan.FromMilliseconds(39), TimeSpan.Zero)],
                },
            ],
        }),
        Finished(RefusedRequest()),
        Finished(Scenario(MobileApp, "managedDeviceMobileAppConfiguration: assign", 27, "The documented response has no body", ["@localtest", "@action", "@documented"], new Verdict.NotTestable("AC2006", "The page's URLs have the version localtest, for which no target is known."), 0)),
        Finished(Scenario(MobileApp, "managedDeviceMobileAppConfiguration: assign", 35, "Another verb is refused", ["@localtest", "@action", "@rejected"], new Verdict.Flaky("AC9007", "The connection was reset before an answer came; the second attempt got one."), 0.7) with
        {
            Steps = [Step("When the documented path is sent GET", 0.6), Step("Then the request is refused with 405", 0.1)],
            Exchanges = [Exchange("GET", 405, null, """{"error":{"code":"BadRequest","message":"The method is not allowed."}}""")],
        }),
        new RunEvent.KnownDeviationListed(
            "beta/deviceconfigurationassignment-create.md", "AC3010", "|id|String|Key of the entity.|", "The page contradicts itself.", "docs team", new DateOnly(2027, 12, 31), new SourceSpan("known.json", 31, 5, 38, 6), IsUsed: false),
        new RunEvent.RunFinished(Clock.AddSeconds(64.2), TimeSpan.FromSeconds(64.2), 1),
    ];

    private static RunEvent.ScenarioFinished Finished(ScenarioResult result) => new(result);

    private const string PolicyRequest = """{"assignments":[{"@odata.type":"#microsoft.graph.deviceCompliancePolicyAssignment","id":"92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92","target":{"@odata.type":"microsoft.graph.configurationManagerCollectionAssignmentTarget","collectionId":"Collection Id value"}}]}""";

    private const string PolicyResponse = """{"value":[{"@odata.type":"#microsoft.graph.deviceCompliancePolicyAssignment","id":"92dc3fef-3fef-92dc-ef3f-dc92ef3fdc92","target":{"@odata.type":"microsoft.graph.configurationManagerCollectionAssignmentTarget","collectionId":"Collection Id value"}}]}""";

    /// <summary>A response with a wrong type and a missing member, which no finding explains.</summary>
    private static ScenarioResult BodyMismatch()
        => Scenario(Policy, "deviceCompliancePolicy: assign", 23, "The documented response has its documented type", ["@v1.0", "@action", "@documented"], new Verdict.Failed("AC7004", "The body does not conform to the documented response type in 2 places."), 5.6) with
        {
            Steps =
            [
                Step("When the documented request 1 is sent", 4.6), Step("Then the status code is 200", 0.1), Step("And the media type is \"application/json\"", 0.1),
                new StepResult("And the body conforms to the documented response type", StepStatus.Failed, TimeSpan.FromMilliseconds(0.7), "2 mismatches"),
                new StepResult("And every \"@odata.type\" in the body is documented", StepStatus.Skipped, TimeSpan.Zero),
            ],
            Exchanges = [Exchange("POST", 200, PolicyRequest, """{"value":[{"@odata.type":"#microsoft.graph.deviceCompliancePolicyAssignment","id":7,"target":{"collectionId":"Collection Id value"}}]}""")],
            Mismatches =
            [
                new Mismatch
                {
                    RuleId = "AC7004", Message = "\"id\" is a number; the documented type is Edm.String.", Pointer = "/value/0/id", Expected = "string", Actual = "7", Keyword = "type",
                    ConstraintSource = "metadata/v1.0.csdl.xml:12", Place = SourceSpan.InLine(Policy + ".md", 91, 13, 38),
                },
                new Mismatch
                {
                    RuleId = "AC7005", Message = "The target lacks \"@odata.type\"; its declared type deviceAndAppManagementAssignmentTarget is abstract.", Pointer = "/value/0/target/@odata.type",
                    Expected = "one of 7 derived types", Keyword = "@odata.type", ConstraintSource = "metadata/v1.0.csdl.xml:19",
                    Causes = [new Cause("AC4001", SourceSpan.InLine(Policy + ".md", 93, 25, 62), "        \"@odata.type\": \"microsoft.graph.configurationManagerCollectionAssignmentTarget\",", "The value of @odata.type lacks its #.")],
                },
            ],
        };

    private static ScenarioResult KnownAbstractType()
        => Scenario(Profile, "iosCertificateProfile: assign", 17, "The documented request gets the documented response", ["@beta", "@action", "@documented"], new Verdict.FailedKnown("AC4004", "The page was generated before its examples were reviewed."), 6.3) with
        {
            Steps = Steps("POST"),
            Exchanges = [Exchange("POST", 200, """{"assignments":[]}""", """{"value":[{"@odata.type":"#microsoft.graph.deviceConfigurationAssignment","id":"String (identifier)","source":"String","sourceId":"String","target":{"@odata.type":"microsoft.graph.deviceAndAppManagementAssignmentTarget"}}]}""") with { Note = "The page shows no request; this one is made from the schema." }],
            Mismatches =
            [
                new Mismatch
                {
                    RuleId = "AC7005", Message = "microsoft.graph.deviceAndAppManagementAssignmentTarget is abstract.", Pointer = "/value/0/target/@odata.type",
                    Expected = "a type derived from deviceAndAppManagementAssignmentTarget", Actual = "microsoft.graph.deviceAndAppManagementAssignmentTarget", Keyword = "@odata.type", ConstraintSource = "metadata/beta.csdl.xml:31",
                    Causes = [Abstract(Profile, 90)],
                },
            ],
        };

    private static ScenarioResult RefusedRequest()
        => Scenario(MobileApp, "managedDeviceMobileAppConfiguration: assign", 18, "The documented request gets the documented response", ["@localtest", "@action", "@documented", "@smoke"], new Verdict.Failed("AC7001", "The status code is 400; the page documents 204."), 2.4) with
        {
            Steps =
            [
                Step("When the documented request 1 is sent", 2.2),
                new StepResult("Then the status code is 204", StepStatus.Failed, TimeSpan.FromMilliseconds(0.2), "The status code is 400; the page documents 204."),
                new StepResult("And there is no body", StepStatus.Skipped, TimeSpan.Zero),
            ],
            Exchanges = [Exchange("POST", 400, """{"assignments":[{"@odata.type":"#microsoft.graph.managedDeviceMobileAppConfigurationAssignment","id":"f0b66038-6038-f0b6-3860-b6f03860b6f0","target":{"@odata.type":"microsoft.graph.deviceAndAppManagementAssignmentTarget"}}]}""", """{"error":{"code":"BadRequest","message":"The body breaks the documented types.","innerError":{"date":"2021-01-01T00:00:00","request-id":"00000000-0000-0000-0000-000000000000"}}}""")],
            Mismatches =
            [
                new Mismatch
                {
                    RuleId = "AC7001", Message = "The status code is 400; the page documents 204.", Expected = "204 No Content", Actual = "400 Bad Request",
                    Place = SourceSpan.InLine(MobileApp + ".md", 55, 43, 14), Causes = [Abstract(MobileApp, 75)],
                },
            ],
        };

    private static Cause Abstract(string operation, int line)
        => new("AC4004", SourceSpan.InLine(operation + ".md", line, 25, 58), "        \"@odata.type\": \"microsoft.graph.deviceAndAppManagementAssignmentTarget\"", "microsoft.graph.deviceAndAppManagementAssignmentTarget is abstract: no value can have it.");

    private static RunEvent.FindingReported Finding(string rule, string name, string severity, string operation, int line, string message, string text, string? pointer = null)
        => new(rule, name, severity, SourceSpan.InLine(operation + ".md", line, 1, text.Length), message, text, pointer);

    private static ScenarioResult Scenario(string operation, string feature, int line, string name, ImmutableArray<string> tags, Verdict verdict, double milliseconds)
        => new()
        {
            Id = $"{operation}.feature:{line}", OperationId = operation, FeaturePath = operation + ".feature", FeatureName = feature, Name = name, Line = line,
            Tags = tags, Verdict = verdict, Started = Clock, Duration = TimeSpan.FromMilliseconds(milliseconds),
        };

    private static ImmutableArray<StepResult> Steps(string method)
        => [Step("When the documented request 1 is sent", 3.9), Step("Then the status code is 200", 0.1), Step($"And the body of the {method} conforms to the documented response type", 0.2)];

    private static StepResult Step(string text, double milliseconds) => new(text, StepStatus.Passed, TimeSpan.FromMilliseconds(milliseconds));

    private static ExchangeRecord Exchange(string method, int status, string? request, string response) => new(
        new MessageRecord($"{method} /v1.0{PolicyPath.Replace("{deviceCompliancePolicyId}", "1", StringComparison.Ordinal)}", [new HeaderRecord("Content-Type", "application/json"), new HeaderRecord("Accept", "application/json")], request),
        new MessageRecord($"HTTP/1.1 {status}", [new HeaderRecord("Content-Type", "application/json"), new HeaderRecord("client-request-id", "7f1b9d5e")], response.Length == 0 ? null : response),
        TimeSpan.FromMilliseconds(3.4),
        [new AttemptRecord(status, TimeSpan.FromMilliseconds(3.4), TimeSpan.Zero)]);

    /// <summary>Lines that stand for a page's prose, with the page's own where a finding points.</summary>
    private static ImmutableArray<string> Page(int count, params (int Line, string Text)[] known)
        => [.. Enumerable.Range(1, count).Select(number => known.FirstOrDefault(line => line.Line == number, (Line: number, Text: number % 4 == 0 ? "" : $"Line {number} of the page.")).Text)];
}
