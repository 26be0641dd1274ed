using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Tests.Rules.Planted;

/// <summary>Faults in request lines, status lines, header fields and the form of bodies.</summary>
internal static class MessagePlants
{
    private const string Graph = "https://graph.microsoft.com/";

    public static IEnumerable<Plant> All { get; } =
    [
        new("status of the prose differs", page => from code in page.Page.Response?.StatusCodes ?? []
            where page.Page.Response!.StatusCodes.Length == 1 && code.Value is 200 or 201 or 204 && page.Page.IgnoredResponseExamples.IsEmpty
            where page.Page.ResponseExamples is [{ StatusLine: not null }] && page.Page.ResponseExamples[0].StatusCode == code.Value
            from edit in InLine(page, code.Span.Line, code.Value.ToString(CultureInfo.InvariantCulture), "202")
            select edit.Expecting(("AC2008", page.Page.ResponseExamples[0].StatusLine!.Value.Line))),
        new("204 with a body", page => from example in page.Page.ResponseExamples
            where example is { StatusCode: 204, Body: null, StatusLine: not null } && ContentLengths.Field(example, "Content-Type") is null
            let end = SourceSpan.InLine(page.Path, example.Fence.EndLine, 1, 0)
            select new Edit(end, "\n{\n}\n").Expecting(("AC2012", example.StatusLine!.Value.Line)) into fault
            select fault with { Expected = [.. fault.Expected, ("AC2009", fault.Edit.Span.Line + 1)] }),
        new("reason phrase wrong", page => from example in page.Page.ResponseExamples
            where example is { StatusLine: not null, StatusCode: 200, ReasonPhrase: "OK" }
            from edit in InLine(page, example.StatusLine!.Value.Line, "200 OK", "200 Created")
            select edit.ExpectingHere("AC2010")),
        new("path differs", page => from example in Requests(page)
            let last = Path(example.Url!).Split('/')[^1]
            where last.All(char.IsAsciiLetter) && page.Page.HttpRequests.All(request => request.Target.TrimEnd('/').Split('/')[^1].Equals(last, StringComparison.OrdinalIgnoreCase))
            from edit in InLine(page, example.RequestLine!.Value.Line, Path(example.Url!), Path(example.Url!) + "Planted")
            select edit.ExpectingHere("AC2004")),
        new("placeholder differs", page => from example in Requests(page)
            let segment = Array.Find(Path(example.Url!).Split('/'), each => each is ['{', _, .., '}'])
            where segment is not null && page.Page.HttpRequests.All(request => request.Target.Contains(segment, StringComparison.Ordinal))
            from edit in InLine(page, example.RequestLine!.Value.Line, segment, "{planted-id}")
            select edit.ExpectingHere("AC2011")),
        new("method differs", page => from example in Requests(page)
            let other = example.Method switch { "GET" => "DELETE", "POST" => "PATCH", "PATCH" => "POST", _ => null }
            where other is not null && page.Page.HttpRequests.All(request => request.Method != other)
            from edit in InLine(page, example.RequestLine!.Value.Line, example.Method + " ", other + " ")
            select edit.ExpectingHere("AC2005")),
        new("invalid method", page => from example in Requests(page)
            let token = example.Method![..1] + example.Method[1..].ToLowerInvariant()
            from edit in InLine(page, example.RequestLine!.Value.Line, example.Method + " ", token + " ")
            select edit.ExpectingHere("AC2015")),
        new("version segment differs", page => from example in Requests(page)
            let version = page.Page.Version
            from edit in InLine(page, example.RequestLine!.Value.Line, $"{Graph}{version}/", $"{Graph}{(version == "beta" ? "v1.0" : "beta")}/")
            select edit.ExpectingHere("AC2006")),
        new("host differs", page => from example in Requests(page)
            where example.Body is null
            from edit in InLine(page, example.RequestLine!.Value.Line, Graph, "https://graph.example.org/")
            select edit.ExpectingHere("AC2007")),
        new("invalid JSON in a request", page => Ellipsis(page.Requests)),
        new("invalid JSON in a response", page => Ellipsis(page.Responses)),
        new("duplicate key", page => from value in page.Requests.Concat(page.Responses)
            where value.Value is JsonTree.Object { Members.Length: > 1 }
            let first = ((JsonTree.Object)value.Value).Members[0]
            where first.Value is JsonTree.String && !first.Name.Contains('@', StringComparison.Ordinal)
            where !page.Findings.Any(finding => finding.Span.Line == value.Locate(first.NameStart, first.NameEnd).Line)
            from edit in value.Insert($"\"{first.Name}\": {value.Of(first.Value)},", skipped: 1)
            select edit.ExpectingHere("AC2002")),
        new("Content-Length wrong", page => from example in Examples(page)
            where example.Body is not null && ContentLengths.Field(example) is { } field && ContentLengths.IsRight(field.Value, example.Body.Text)
            let field = ContentLengths.Field(example)!
            select new Edit(field.Span, $"{field.Name}: 1").ExpectingHere("AC2003")),
        new("Content-Type missing", page => from example in Examples(page)
            where example.Body is { Text: ['{', ..] } && ContentLengths.Field(example, "Content-Type") is not null
            let line = (example as RequestExample)?.RequestLine ?? (example as ResponseExample)?.StatusLine
            where line is not null
            select PagePlants.WithoutLine(page, ContentLengths.Field(example, "Content-Type")!.Span.Line).Expecting(("AC2012", line.Value.Line))),
    ];

    private static IEnumerable<RequestExample> Requests(SourcePage page)
        => page.Page.RequestExamples.Where(example => example is { Method: not null, Url: not null, RequestLine: not null } && example.Url.StartsWith(Graph, StringComparison.Ordinal)
            && !page.Page.HttpRequests.IsEmpty);

    private static IEnumerable<Example> Examples(SourcePage page) => page.Page.RequestExamples.Concat<Example>(page.Page.ResponseExamples);

    private static string Path(string url) => url.Split('?', '#')[0];

    /// <summary>In a body whose types have no findings: of one that can't be read they are found without a JSON Pointer.</summary>
    private static IEnumerable<PlantedFault> Ellipsis(IEnumerable<ShownValue> values)
        => from value in values
           where value.Typed.Pointer.Length == 0 && value.Value is JsonTree.Object { Members.Length: > 1 }
           where !value.Page.Findings.Any(finding => value.Example.Fence.CoversLine(finding.Span.Line) && finding.Rule.Id.StartsWith("AC4", StringComparison.Ordinal))
           from edit in value.Insert("...", skipped: 1)
           select edit.ExpectingHere("AC2001");

    private static IEnumerable<Edit> InLine(SourcePage page, int line, string from, string to)
        => page.Line(line).IndexOf(from, StringComparison.Ordinal) is >= 0 and var column ? [new Edit(SourceSpan.InLine(page.Path, line, column + 1, from.Length), to)] : [];
}
