using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats;

/// <summary>JUnit XML: a suite a feature, a case a scenario.</summary>
/// <remarks>Keeps to what the schemas in use share: no attributes on <c>testsuites</c>; <c>properties</c>, cases, <c>system-out</c>,
/// <c>system-err</c> in that order; a time stamp without offset (UTC); no element but one within a case. Known failures, blocked and not
/// testable scenarios are skipped with their reason. A flaky one passed: the schemas have no place for more in its case, so it is told by a property and a
/// line of the suite's <c>system-out</c>. What makes the run incomplete is a suite of errors of its own, so that a
/// run that was cut off never looks green.</remarks>
public static class JUnitWriter
{
    /// <summary>Writes UTF-8 without byte order mark and with <c>\n</c>.</summary>
    public static void Write(RunReport report, Stream output) => XmlFile.Write(Render(report), output);

    public static XDocument Render(RunReport report)
    {
        var features = report.Scenarios.GroupBy(scenario => scenario.FeaturePath, StringComparer.Ordinal)
            .Select((feature, index) => Suite(report, index, feature.Key, feature.First().FeatureName, [.. feature.Select(TestCase)], [.. feature.Where(scenario => scenario.Verdict is Verdict.Flaky).Select(Flaky)]));
        var suites = new XElement("testsuites", features);
        var problems = Problems(report).ToArray();
        if (problems.Length > 0)
        {
            suites.Add(Suite(report, suites.Elements().Count(), "run", "The run itself", problems, [], [.. report.Notes.Select(note => $"{Text(note.RuleId)}: {Text(note.Message)}")]));
        }

        return new XDocument(new XDeclaration("1.0", "utf-8", null), suites);
    }

    private static XElement Suite(RunReport report, int id, string package, string name, XElement[] cases, string[] flaky, params string[] notes)
    {
        var output = string.Concat(flaky.Select(scenario => $"flaky: {scenario}\n").Concat(notes.Select(note => note + "\n")));
        var time = cases.Sum(testCase => decimal.Parse(testCase.Attribute("time")!.Value, CultureInfo.InvariantCulture));
        return new XElement(
            "testsuite",
            new XAttribute("id", id),
            new XAttribute("package", Text(package)),
            new XAttribute("name", Text(name)),
            new XAttribute("timestamp", (report.Started?.Started ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("hostname", "localhost"),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(testCase => testCase.Element("failure") is not null)),
            new XAttribute("errors", cases.Count(testCase => testCase.Element("error") is not null)),
            new XAttribute("skipped", cases.Count(testCase => testCase.Element("skipped") is not null)),
            new XAttribute("time", time.ToString("0.000", CultureInfo.InvariantCulture)),
            new XElement(
                "properties",
                Property("tool", $"AssignConformance {report.Started?.ToolVersion}".TrimEnd()),
                Property("target", report.Started?.Target ?? ""),
                Property("docs", report.Started?.Docs ?? ""),
                report.Started?.DocsCommit is { } commit ? Property("docsCommit", commit) : null,
                report.Started?.Shard is { } shard ? Property("shard", shard.ToString()) : null,
                flaky.Select(scenario => Property("flaky", scenario))),
            cases,
            output.Length == 0 ? new XElement("system-out") : new XElement("system-out", output),
            new XElement("system-err"));
    }

    private static string Flaky(ScenarioResult scenario)
        => Text(scenario.Verdict is Verdict.Flaky flaky ? $"{scenario.Name} ({scenario.Id}): {flaky.RuleId}: {flaky.Reason}" : scenario.Name);

    private static XElement Property(string name, string value) => new("property", new XAttribute("name", name), new XAttribute("value", Text(value)));

    private static XElement TestCase(ScenarioResult scenario) => new(
        "testcase",
        new XAttribute("name", Text(scenario.Name)),
        new XAttribute("classname", Text(scenario.OperationId ?? scenario.FeaturePath)),
        new XAttribute("time", scenario.Duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
        scenario.Verdict switch
        {
            Verdict.Passed or Verdict.Flaky => null,
            Verdict.Failed failed => Outcome("failure", failed.RuleId, failed.Message, Body(scenario)),
            Verdict.FailedKnown known => Skipped(known.Name, known.RuleId, known.Reason),
            Verdict.Blocked blocked => Skipped(blocked.Name, blocked.RuleId, blocked.Reason),
            Verdict.NotTestable missing => Skipped(missing.Name, missing.RuleId, missing.Reason),
            Verdict.Errored error => Outcome("error", "harness", error.Message, Body(scenario)),
            _ => throw new UnreachableException(),
        });

    private static XElement Skipped(string verdict, string ruleId, string reason) => new("skipped", new XAttribute("message", Text($"{verdict}: {ruleId}: {reason}")));

    private static XElement Outcome(string name, string type, string message, string body)
        => new(name, new XAttribute("type", Text(type)), new XAttribute("message", Text(message)), body);

    private static string Body(ScenarioResult scenario) => $"\n{PlainText.Of(scenario)}\n";

    private static IEnumerable<XElement> Problems(RunReport report)
        => report.Notes.Select(note => Problem(note.RuleId, note.Message))
            .Concat(report.Problems.Select(problem => Problem("incomplete", problem)))
            .Concat(report.StaleKnownDeviations.Select(stale => Problem("incomplete", PlainText.Of(stale))));

    private static XElement Problem(string type, string message) => new(
        "testcase",
        new XAttribute("name", Text(message)),
        new XAttribute("classname", "run"),
        new XAttribute("time", "0.000"),
        new XElement("error", new XAttribute("type", Text(type)), new XAttribute("message", Text(message))));

    private static string Text(string text) => PlainText.Line(text);
}
