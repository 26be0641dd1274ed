using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Operators.Messages;

/// <summary>Verb, path, token, fields and whole bodies of requests.</summary>
internal static class RequestOperators
{
    private static readonly ImmutableArray<string> Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    private static readonly ImmutableArray<string> OtherMediaTypes = ["text/plain", "application/xml", "application/problem+json", "application/x-www-form-urlencoded"];

    public static IEnumerable<IMutationOperator> All { get; } =
    [
        new RequestOperator("verb-changed", "Sends each other verb.", subject => Methods.Where(method => method != subject.Request.Method)
            .Select(method => ("", $"the verb is {method}", subject.Request with { Method = method }))),
        new RequestOperator("path-misspelt", "Misspells the last segment that is no placeholder.", Misspelt),
        new RequestOperator("path-longer", "Adds a segment to the path.", subject => [("", "the path has a segment more", subject.Request.WithPath(path => path + "/zzUnknown"))]),
        new RequestOperator("path-of-the-page", "Sends to each other documented path of the operation.", OtherPaths),
        new RequestOperator("token-removed", "Sends no token.", subject => [("Authorization", "there is no token", subject.Request with { Authenticated = false })]),
        new RequestOperator("token-of-another-scheme", "Sends credentials of another scheme.", subject
            => [("Authorization", "the credentials are Basic", subject.Request with { Authenticated = false, Headers = subject.Request.Headers.Set("Authorization", "Basic eno6eno=") })]),
        new RequestOperator("media-type-changed", "Calls the body by other media types.", subject => Bodied(subject, request => OtherMediaTypes
            .Select(type => (MediaType.Field, $"the media type is {type}", request with { Headers = request.Headers.Set(MediaType.Field, type) })))),
        new RequestOperator("media-type-removed", "Leaves the media type of the body out.", subject => Bodied(subject, request => request.Headers.Find(MediaType.Field) is null ? []
            : [(MediaType.Field, "the media type is left out", request with { Headers = request.Headers.Without(MediaType.Field) })])),
        new RequestOperator("charset-changed", "Adds the charset UTF-8, and then UTF-16, to the media type.", subject => Bodied(subject, request => request.Headers.Find(MediaType.Field) is not { } type ? []
            : new[] { "utf-8", "utf-16" }.Select(charset => (MediaType.Field, $"the charset is {charset}", request with { Headers = request.Headers.Set(MediaType.Field, $"{MediaType.Of(type)}; charset={charset}") })))),
        new RequestOperator("field-removed", "Leaves out each header field but the body's type.", subject => subject.Request.Headers.Where(field => !MediaType.AreSame(field.Name, MediaType.Field))
            .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
            .Select(field => (field.Name, $"the field {field.Name} is left out", subject.Request with { Headers = subject.Request.Headers.Without(field.Name) }))),
        new RequestOperator("field-added", "Adds a header field that nobody documents.", subject
            => [("x-zz-unknown", "there is a field x-zz-unknown", subject.Request with { Headers = subject.Request.Headers.Set("x-zz-unknown", "1") })]),
        new RequestOperator("body-removed", "Sends no body.", subject => Bodied(subject, request => [("", "there is no body", request with { Body = ReadOnlyMemory<byte>.Empty })])),
        new RequestOperator("body-added", "Sends an empty object where there was no body.", subject => subject.Request.Body is { IsEmpty: false } ? []
            : [("", "there is a body", subject.Request with { Body = Encoding.UTF8.GetBytes("{}"), Headers = subject.Request.Headers.Set(MediaType.Field, MediaType.Json) })]),
    ];

    private static IEnumerable<(string, string, GraphRequest)> Misspelt(ProofSubject subject)
    {
        var path = DocumentedPath.WithoutQuery(subject.Request.Target);
        var template = (DocumentedPath.Find(subject.Contract, path) ?? path).Split('/');
        var last = Array.FindLastIndex(template, segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal));
        return last < 0 || template.Length != path.Split('/').Length ? []
            : [("", $"the path says \"{template[last]}zz\"", subject.Request.WithPath(own => string.Join('/', own.Split('/').Select((segment, index) => index == last ? segment + "zz" : segment))))];
    }

    private static IEnumerable<(string, string, GraphRequest)> OtherPaths(ProofSubject subject)
    {
        var own = DocumentedPath.Find(subject.Contract, DocumentedPath.WithoutQuery(subject.Request.Target));
        return subject.Contract.Paths().Select(DocumentedPath.WithoutQuery).Where(template => template != own)
            .Select(template => ("", $"the path is {template}", subject.Request.WithPath(_ => DocumentedPath.Sample(template))));
    }

    private static IEnumerable<(string, string, GraphRequest)> Bodied(ProofSubject subject, Func<GraphRequest, IEnumerable<(string, string, GraphRequest)>> changes)
        => subject.Request.Body is { IsEmpty: false } ? changes(subject.Request) : [];

    /// <summary>The request with another path and its query.</summary>
    private static GraphRequest WithPath(this GraphRequest request, Func<string, string> change)
    {
        var parts = request.Target.Split('?', 2);
        return request with { Target = string.Join('?', [change(parts[0]), .. parts.Skip(1)]) };
    }
}
