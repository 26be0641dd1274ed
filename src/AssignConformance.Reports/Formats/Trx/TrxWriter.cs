using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Formats.Trx;

/// <summary>TRX, the test results of Visual Studio and Azure DevOps: a unit test a scenario.</summary>
/// <remarks>Verdicts map as <see cref="TrxOutcome"/> says. Scenarios that were planned and have no result are not executed ones, so that the total is the plan; what
/// else is wrong with the run is a <c>RunInfo</c>, and the outcome of the whole is then never <c>Completed</c>.</remarks>
public static class TrxWriter
{
    private static readonly XNamespace s_namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Writes UTF-8 without byte order mark and with <c>\n</c>.</summary>
    public static void Write(RunReport report, Stream output) => XmlFile.Write(Render(report), output);

    public static XDocument Render(RunReport report)
    {
        var start = report.Started?.Started ?? DateTimeOffset.UnixEpoch;
        var tests = TrxTest.Of(report, start);
        return new XDocument(new XDeclaration("1.0", "utf-8", null), Element(
            "TestRun",
            new XAttribute("id", TrxId.Of("run", $"{Time(start)} {report.Started?.Target} {report.Started?.Docs}")),
            new XAttribute("name", PlainText.Line($"AssignConformance against {report.Started?.Target}")),
            Element(
                "Times",
                new XAttribute("creation", Time(start)),
                new XAttribute("queuing", Time(start)),
                new XAttribute("start", Time(start)),
                new XAttribute("finish", Time(report.Finished?.Finished ?? start))),
            Element("Results", tests.Select(Result)),
            Element("TestDefinitions", tests.Select(Definition)),
            Element("TestEntries", tests.Select(test => Element(
                "TestEntry", new XAttribute("testId", test.Id), new XAttribute("executionId", test.ExecutionId), new XAttribute("testListId", TrxId.ResultsNotInAList)))),
            Element(
                "TestLists",
                Element("TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", TrxId.ResultsNotInAList)),
                Element("TestList", new XAttribute("name", "All Loaded Results"), new XAttribute("id", TrxId.AllResults))),
            Summary(report, tests, start)));
    }

    private static XElement Result(TrxTest test) => Element(
        "UnitTestResult",
        new XAttribute("executionId", test.ExecutionId),
        new XAttribute("testId", test.Id),
        new XAttribute("testName", test.Name),
        new XAttribute("computerName", "localhost"),
        new XAttribute("duration", test.Duration.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("startTime", Time(test.Started)),
        new XAttribute("endTime", Time(test.Started + test.Duration)),
        new XAttribute("testType", TrxId.UnitTest),
        new XAttribute("outcome", test.Outcome),
        new XAttribute("testListId", TrxId.ResultsNotInAList),
        new XAttribute("relativeResultsDirectory", test.ExecutionId),
        test.Output.Length + test.Message.Length == 0 ? null : Element(
            "Output",
            test.Output.Length == 0 ? null : Element("StdOut", test.Output),
            test.Message.Length == 0 ? null : Element("ErrorInfo", Element("Message", test.Message), test.Details.Length == 0 ? null : Element("StackTrace", test.Details))));

    private static XElement Definition(TrxTest test) => Element(
        "UnitTest",
        new XAttribute("name", test.Name),
        new XAttribute("storage", test.Feature),
        new XAttribute("id", test.Id),
        Element("Execution", new XAttribute("id", test.ExecutionId)),
        Element(
            "TestMethod",
            new XAttribute("codeBase", test.Feature),
            new XAttribute("adapterTypeName", "executor://assign-conformance/v1"),
            new XAttribute("className", test.ClassName),
            new XAttribute("name", test.Name)));

    private static XElement Summary(RunReport report, ImmutableArray<TrxTest> tests, DateTimeOffset start)
    {
        int Of(string outcome) => tests.Count(test => test.Outcome == outcome);
        (string Name, int Value)[] counters =
        [
            ("total", tests.Length), ("executed", tests.Count(test => test.WasExecuted)), ("passed", Of(TrxOutcome.Passed)), ("failed", Of(TrxOutcome.Failed)),
            ("error", Of(TrxOutcome.Error)), ("timeout", 0), ("aborted", 0), ("inconclusive", Of(TrxOutcome.Inconclusive)), ("passedButRunAborted", 0),
            ("notRunnable", Of(TrxOutcome.NotRunnable)), ("notExecuted", Of(TrxOutcome.NotExecuted)), ("disconnected", 0), ("warning", 0), ("completed", 0),
            ("inProgress", 0), ("pending", 0),
        ];
        string[] problems = [.. PlainText.OfRun(report)];
        return Element(
            "ResultSummary",
            new XAttribute("outcome", report.Conclusion.Tone == Tone.Bad ? "Failed" : "Completed"),
            Element("Counters", counters.Select(counter => new XAttribute(counter.Name, counter.Value))),
            Element("Output", Element("StdOut", PlainText.Line(report.Conclusion.Headline))),
            problems.Length == 0 ? null : Element("RunInfos", problems.Select(problem => Element(
                "RunInfo",
                new XAttribute("computerName", "localhost"),
                new XAttribute("outcome", "Error"),
                new XAttribute("timestamp", Time(report.Finished?.Finished ?? start)),
                Element("Text", PlainText.Line(problem))))));
    }

    private static XElement Element(string name, params object?[] content) => new(s_namespace + name, content);

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
}
