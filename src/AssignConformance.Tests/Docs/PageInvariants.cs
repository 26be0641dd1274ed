using AssignConformance.Cli.Contracts;
using AssignConformance.Docs;
using AssignConformance.Model;
using AssignConformance.Model.Findings;
using AssignConformance.Model.Pages;
using AssignConformance.Rules;

namespace AssignConformance.Tests.Docs;

/// <summary>What holds of any text that is read as a page, whatever it holds.</summary>
internal static class PageInvariants
{
    /// <summary>Reads, derives, checks and prints the page; gives what does not hold. No exception may come out of it.</summary>
    public static IEnumerable<string> Broken(string path, string text)
    {
        var page = PageReader.Read(path, text);
        var operation = OperationReader.Derive(page, []);
        var findings = PageChecker.Check(page, new PageContext { Operation = operation });
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        PageLine.Render(page);
        return SpansOf(page).Concat(findings.Select(finding => (What: finding.Rule.Id, finding.Span))).Where(each => !LiesWithin(each.Span, lines))
            .Select(each => $"{each.What} at {each.Span}-{each.Span.EndLine}:{each.Span.EndColumn} lies outside of the page")
            .Concat(TextsOf(page).Where(each => !TextAt(each.Span, lines).Contains(each.Text, StringComparison.Ordinal)).Select(each => $"{each.Span} does not say {each.Text}"))
            .Concat(page.Faults.Where(fault => fault.RuleId == "AC1016" && !findings.Any(finding => IsOf(finding, fault))).Select(fault => $"{fault} is no finding"));
    }

    private static bool IsOf(Finding finding, ReadingFault fault) => finding.Rule.Id == fault.RuleId && finding.Span == fault.Span;

    private static IEnumerable<(string What, SourceSpan Span)> SpansOf(ApiPage page)
        => TextsOf(page)
            .Concat(page.AllExamples().SelectMany(SpansOf))
            .Concat(page.PermissionSets.Select(set => ("permissions", set.Span)))
            .Concat(page.RequestHeaders.Select(header => ("header", header.Span)))
            .Concat((page.RequestBody?.Parameters ?? []).Select(parameter => ("parameter", parameter.Span)))
            .Concat(page.Faults.Select(fault => (fault.RuleId, fault.Span)));

    private static IEnumerable<(string What, SourceSpan Span)> SpansOf(Example example)
    {
        yield return ("fence", example.Fence);
        if (example.Annotation is { } annotation)
        {
            yield return ("annotation", annotation.Span);
        }

        if (example.Body is { } body)
        {
            yield return ("body", body.Start);
        }
    }

    /// <summary>Facts whose place must hold the very text.</summary>
    private static IEnumerable<(string Text, SourceSpan Span)> TextsOf(ApiPage page)
        => page.HttpRequests.Select(request => (request.Target, request.Span))
            .Concat((page.Response?.StatusCodes ?? []).Select(code => ($"{code.Value}", code.Span)))
            .Concat(page.Placeholders.Select(placeholder => (placeholder.Text, placeholder.Span)))
            .Concat(page.Includes.Select(include => (include.Value, include.Span)))
            .Concat(page.AllExamples().SelectMany(example => example.Headers).Select(field => (field.Name, field.Span)))
            .Concat(page.AllExamples().OfType<RequestExample>().Where(example => example is { Url: not null, RequestLine: not null }).Select(example => (example.Url!, example.RequestLine!.Value)));

    private static IEnumerable<Example> AllExamples(this ApiPage page)
        => page.RequestExamples.Concat<Example>(page.IgnoredRequestExamples).Concat(page.ResponseExamples).Concat(page.IgnoredResponseExamples);

    private static bool LiesWithin(SourceSpan span, string[] lines)
        => span.Line >= 1 && span.EndLine <= lines.Length
            && (span.Line, span.Column).CompareTo((span.EndLine, span.EndColumn)) <= 0
            && span.Column >= 1 && span.Column <= lines[span.Line - 1].Length + 1
            && span.EndColumn <= lines[span.EndLine - 1].Length + 1;

    private static string TextAt(SourceSpan span, string[] lines)
        => LiesWithin(span, lines) && span.Line == span.EndLine ? lines[span.Line - 1][(span.Column - 1)..(span.EndColumn - 1)] : "";
}
