using System.Collections.Immutable;
using AssignConformance.Docs.Examples;
using AssignConformance.Docs.Operations;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs;

/// <summary>Derives the operation that a page documents.</summary>
public static class OperationReader
{
    /// <summary>The fact that a completion of this name supplies: a request line, <c>METHOD path</c>.</summary>
    public const string HttpRequestFact = "httpRequest";

    /// <summary>Derives the operation of a page; what neither the page nor a completion says is null or empty and stands in <see cref="Operation.Gaps"/>.</summary>
    /// <param name="completions">Completions of any pages; those of this page and of facts that it lacks are used.</param>
    public static Operation Derive(ApiPage page, IReadOnlyList<Completion> completions)
    {
        var examples = ExamplesOf(page);
        var exampleMethod = examples.Select(example => example.Request?.Method).FirstOrDefault(method => method is not null)?.ToUpperInvariant();
        var lines = PathsOf(page);
        var completion = lines.IsEmpty ? completions.FirstOrDefault(each => IsFor(each, page)) : null;
        lines = completion is null ? lines : [.. ReadCompletion(completion, page.Version)];
        var method = lines.Any(line => line.Method == exampleMethod) || lines.IsEmpty ? exampleMethod : lines[0].Method;
        var paths = lines.Where(line => line.Method == method).Select(line => line.Path).DistinctBy(path => path.Value).ToImmutableArray();
        return new Operation
        {
            Id = $"{page.Version}/{page.Name}",
            Version = page.Version,
            Page = page.Path,
            Title = OperationTitle.Derive(page, paths),
            Method = method,
            Paths = paths,
            Permissions = page.PermissionSets,
            Headers = page.RequestHeaders,
            Parameters = page.RequestBody?.Parameters ?? [],
            RequestType = page.RequestBody?.RepresentedType is { } type ? type with { Value = type.Value[(type.Value.LastIndexOf('.') + 1)..] } : null,
            ResponseType = page.Response?.Type,
            StatusCodes = page.Response?.StatusCodes ?? [],
            Examples = examples,
            Completions = completion is null ? [] : [completion],
            Gaps = [.. GapReader.Read(page, examples, isHttpRequestMissing: paths.IsEmpty)],
        };
    }

    /// <summary>Requests with their responses, in page order. Pairs whose annotation says "ignored" count: readers see them. Ignored fragments don't.</summary>
    private static ImmutableArray<DocumentedExample> ExamplesOf(ApiPage page)
        => [.. ExamplePairing.Pair(page.RequestExamples.Concat(page.IgnoredRequestExamples), page.ResponseExamples.Concat(page.IgnoredResponseExamples))
            .Where(pair => (pair.Request is not null && pair.Response is not null)
                || page.RequestExamples.Contains(pair.Request!) || page.ResponseExamples.Contains(pair.Response!))
            .Select((pair, index) => new DocumentedExample(index + 1, pair.Request is { Method: null } ? null : pair.Request, pair.Response))];

    private static ImmutableArray<(string Method, Located<string> Path)> PathsOf(ApiPage page)
        => [.. from line in page.HttpRequests
               let path = RequestTarget.ReadPath(line.Target, page.Version)
               where path is not null
               select (line.Method.ToUpperInvariant(), new Located<string>(path, line.Span))];

    private static bool IsFor(Completion completion, ApiPage page)
        => completion.Fact == HttpRequestFact && completion.Page == page.Path && !ReadCompletion(completion, page.Version).IsEmpty;

    private static ImmutableArray<(string Method, Located<string> Path)> ReadCompletion(Completion completion, string version)
        => StartLine.TryReadRequest(completion.Value, out var method, out var target) && RequestTarget.ReadPath(target, version) is { } path
            ? [(method.ToUpperInvariant(), new Located<string>(path, completion.Source))]
            : [];
}
