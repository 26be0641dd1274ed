using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Operators.Messages;

/// <summary>Status lines, fields and whole bodies of responses.</summary>
internal static class ResponseOperators
{
    private static readonly ImmutableArray<string> OtherMediaTypes = ["text/html", "text/plain", "application/xml", "application/problem+json"];
    private static readonly ImmutableArray<string> Framing = ["Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>Codes of every class that ends an exchange (interim answers, 1xx, don't).</summary>
    private static readonly ImmutableArray<int> StatusCodes = [200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 409, 429, 500, 503];

    public static IEnumerable<IMutationOperator> All { get; } =
    [
        new ResponseOperator("status-changed", "Answers with the codes next to the answer's own in its class, and with codes of every class.", Statuses),
        new ResponseOperator("reason-changed", "Answers with another reason phrase.", subject => subject.Response is { ReasonPhrase.Length: > 0 } response
            ? [("", "the reason phrase is \"Changed\"", response with { ReasonPhrase = "Changed" })] : []),
        new ResponseOperator("reason-removed", "Answers without the reason phrase.", subject => subject.Response is { ReasonPhrase.Length: > 0 } response
            ? [("", "the reason phrase is left out", response with { ReasonPhrase = "" })] : []),
        new ResponseOperator("media-type-changed", "Calls the body by other media types.", subject => Bodied(subject, response => OtherMediaTypes
            .Select(type => (MediaType.Field, $"the media type is {type}", response with { Headers = response.Headers.Set(MediaType.Field, type) })))),
        new ResponseOperator("media-type-removed", "Leaves the media type of the body out.", subject => Bodied(subject, response => response.Headers.Find(MediaType.Field) is null ? []
            : [(MediaType.Field, "the media type is left out", response with { Headers = response.Headers.Without(MediaType.Field) })])),
        new ResponseOperator("charset-changed", "Adds the charset UTF-8, and then UTF-16, to the media type.", subject => Bodied(subject, response => response.Headers.Find(MediaType.Field) is not { } type ? []
            : new[] { "utf-8", "utf-16" }.Select(charset => (MediaType.Field, $"the charset is {charset}", response with { Headers = response.Headers.Set(MediaType.Field, $"{MediaType.Of(type)}; charset={charset}") })))),
        new ResponseOperator("field-removed", "Leaves out each header field but the body's type and those that frame the message.", subject => Fields(subject)
            .Select(field => (field.Name, $"the field {field.Name} is left out", subject.Response with { Headers = subject.Response.Headers.Without(field.Name) }))),
        new ResponseOperator("field-changed", "Gives another value to each header field but the body's type and those that frame the message.", subject => Fields(subject)
            .Select(field => (field.Name, $"the field {field.Name} has another value", subject.Response with { Headers = subject.Response.Headers.Set(field.Name, field.Value + "-changed") }))),
        new ResponseOperator("field-added", "Adds a header field that nobody documents.", subject
            => [("x-zz-unknown", "there is a field x-zz-unknown", subject.Response with { Headers = subject.Response.Headers.Set("x-zz-unknown", "1") })]),
        new ResponseOperator("body-removed", "Answers without the body.", subject => Bodied(subject, response => [("", "there is no body", response with { Body = default })])),
        new ResponseOperator("body-added", "Answers with a body where there was none, and with a length that announces one.", subject => !subject.Response.Body.IsEmpty ? [] :
        [
            ("", "there is a body", subject.Response with { Body = Encoding.UTF8.GetBytes("{}"), Headers = subject.Response.Headers.Set(MediaType.Field, MediaType.Json) }),
            ("Content-Length", "the length announces a body", subject.Response with { Headers = subject.Response.Headers.Set("Content-Length", "2") }),
        ]),
    ];

    private static IEnumerable<(string, string, GraphResponse)> Statuses(ProofSubject subject)
    {
        var own = subject.Response.StatusCode;
        return new[] { own - 1, own + 1 }.Where(code => code / 100 == own / 100).Concat(StatusCodes).Distinct().Where(code => code != own)
            .Select(code => ("", string.Create(CultureInfo.InvariantCulture, $"the status code is {code}"), subject.Response with { StatusCode = code }));
    }

    private static IEnumerable<(string, string, GraphResponse)> Bodied(ProofSubject subject, Func<GraphResponse, IEnumerable<(string, string, GraphResponse)>> changes)
        => subject.Response.Body.IsEmpty ? [] : changes(subject.Response);

    private static IEnumerable<WireField> Fields(ProofSubject subject)
        => subject.Response.Headers.Where(field => !MediaType.AreSame(field.Name, MediaType.Field) && !Framing.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase);
}
