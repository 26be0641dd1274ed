using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Tests.Schemas;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>Makes the requests about one operation; the same ones every time.</summary>
internal sealed class DifferentialRequests
{
    private static readonly ImmutableArray<string> s_ids = ["a", "7d2c1e5a-0000-4000-8000-00805f9b34fb", "A-b_c.d~e"];

    private static readonly string s_large = new('x', 2_000_000);

    private static readonly string s_blank = new(' ', 2_000_000);

    /// <summary>Values of a path segment that may stand there as they are, percent-encoded or not (RFC 3986 §3.3).</summary>
    private static readonly ImmutableArray<string> s_segments = ["a+b", "a;b=c", "a,b", "a@b:c", "('x')", "a!b", "$a", "a*b", "~a", "a=b&c", "a.b", "-_-"];

    private readonly OperationContract _contract;
    private readonly string _method;
    private readonly string _path;
    private readonly string? _body;

    private DifferentialRequests(OperationContract contract)
    {
        _contract = contract;
        _method = contract.Operation.Method!;
        _path = Filled($"/{contract.Operation.Version}{contract.Operation.Paths[0].Value}", s_ids[1]);
        _body = contract.Examples.Select(example => example.RequestBody?.Conforming ?? example.RequestBody?.Text).OfType<string>().FirstOrDefault(IsObject);
    }

    /// <summary>Every request about the operation; none where the page names no method or no path.</summary>
    public static IEnumerable<RawRequest> Of(OperationContract contract, Random random)
        => contract.Operation.Method is null || contract.Operation.Paths.IsEmpty ? [] : new DifferentialRequests(contract).All(random);

    /// <summary>Of each kind as many as keep the whole within a minute, drawn anew for each operation.</summary>
    private IEnumerable<RawRequest> All(Random random)
    {
        IEnumerable<T> Some<T>(int count, IEnumerable<T> requests) => requests.OrderBy(_ => random.Next()).Take(count);
        return
        [
            .. Some(4, Documented()), .. Some(3, WithoutToken()), .. Some(3, OtherVerbs()), .. NearMissesOfSomeOperations(random),
            .. Some(2, EncodedPaths()), .. Some(2, Segments(RequestKind.RawSegment, s_segments)), .. Some(2, Segments(RequestKind.EncodedSegment, s_segments.Select(Encoded))),
            .. Some(2, Queries()), .. Some(2, FieldCases()), .. Some(3, EmptyBodies()), .. Some(2, MediaTypes()),
            .. _body is not { } body ? [] : (IEnumerable<RawRequest>)
            [
                .. Some(5, NotJson(body)), .. Some(7, BrokenTypes(body)), .. Some(4, OtherMediaTypes(body)), .. Some(4, Gzip(body)), .. Some(4, Chunked(body)), .. Some(6, Utf8(body)), .. Some(3 + random.Next(2), Large(body)).Select(make => make()),
                .. Some(7, BodyMutations.Of(body).Select(text => Post(RequestKind.Fuzzed, text))),
            ],
        ];
    }

    /// <summary>But for bodies with comments and the like, which are <see cref="KnownDifferences"/>.</summary>
    private IEnumerable<RawRequest> Documented()
        => from example in _contract.Examples
           from path in _contract.Operation.Paths.Select(path => $"/{_contract.Operation.Version}{path.Value}").Append(example.Target).Distinct(StringComparer.Ordinal)
           from text in new[] { example.RequestBody?.Text, example.RequestBody?.Conforming }.Distinct(StringComparer.Ordinal)
           where text is null || IsJson(text)
           from id in s_ids
           select Request(RequestKind.Documented, Filled(path, id), text) with { Method = _method };

    private IEnumerable<RawRequest> WithoutToken()
        => new[] { null, "Basic dTpw", "Bearer", "bearer x" }.Select(value => Request(RequestKind.WithoutToken, _path, _body) is var request && value is null
            ? WithoutFirstField(request)
            : request with { Fields = [("Authorization", value), .. request.Fields.Skip(1)] });

    private static RawRequest WithoutFirstField(RawRequest request) => request with { Fields = [.. request.Fields.Skip(1)] };

    private IEnumerable<RawRequest> OtherVerbs()
        => new[] { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "REPORT" }.Where(verb => verb != _method)
            .Select(verb => Request(RequestKind.OtherVerb, _path, null) with { Method = verb });

    /// <summary>WireMock holds a request that nothing matches against every mapping, to name the nearest: ten times the cost of any other.</summary>
    private IEnumerable<RawRequest> NearMissesOfSomeOperations(Random random)
        => NearMisses().OrderBy(_ => random.Next()).Take(1 + random.Next(2));

    private IEnumerable<RawRequest> NearMisses()
        => new[]
        {
            _path + "/", _path + "/x", _path[.._path.LastIndexOf('/')], _path + "x", _path.ToUpperInvariant(), "/" + _path, _path.Insert(_path.IndexOf('/', 1), "/"),
            _path.Replace("/v1.0/", "/v2.0/", StringComparison.Ordinal).Replace("/beta/", "/Beta/", StringComparison.Ordinal), _path[..^1], _path.Insert(1, "./"), _path + "/../" + _path[(_path.LastIndexOf('/') + 1)..],
        }.Where(path => path.LastIndexOf('/') > 0).Select(path => Request(RequestKind.NearMiss, path, _body));

    private IEnumerable<RawRequest> EncodedPaths()
        => new[] { "a%2Fb", "a%20b", "%C3%A9", "%41", "a%25b", "%2e%2e", "%00", "a%0Ab", "%e6%bc%a2", "%7e", "%F0%9F%98%80" }
            .Select(id => Filled($"/{_contract.Operation.Version}{_contract.Operation.Paths[0].Value}", id))
            .Append(_path[..^1] + "%" + ((int)_path[^1]).ToString("X2", System.Globalization.CultureInfo.InvariantCulture))
            .Append(_path.Insert(1, "%" + ((int)_path[1]).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)).Remove(4, 1))
            .Select(path => Request(RequestKind.EncodedPath, path, _body));

    private IEnumerable<RawRequest> Segments(RequestKind kind, IEnumerable<string> segments)
        => segments.Select(segment => Request(kind, Filled($"/{_contract.Operation.Version}{_contract.Operation.Paths[0].Value}", segment), _body));

    private IEnumerable<RawRequest> Queries()
        => new[] { "?", "?a", "?a=1&b=2", "?b=2&a=1", "?a=1&a=2", "?$select=id&$top=1", "?%24select=id", "?x=%C3%A9&y=a+b", "?a=/b/../c", "?=&&" }
            .Select(query => Request(RequestKind.Query, _path + query, _body));

    private IEnumerable<RawRequest> FieldCases()
        =>
        from change in new Func<string, string>[] { name => name.ToLowerInvariant(), name => name.ToUpperInvariant() }
        from id in new[] { "x", "A B", "\"quoted\" <b>{{request.url}}", "é" }
        let request = Request(RequestKind.FieldCase, _path, _body)
        select request with { Fields = [.. request.Fields.Add(("client-request-id", id)).Select(field => (change(field.Name), field.Value + " "))] };

    private IEnumerable<RawRequest> EmptyBodies()
        => new[] { "", " ", "\n", "{}", "[]", "null", "\"\"" }.SelectMany(text => new[] { "application/json", "text/plain" }.Select(type => Typed(RequestKind.EmptyBody, type, text)))
            .Append(Request(RequestKind.EmptyBody, _path, null));

    private IEnumerable<RawRequest> MediaTypes()
        => new[]
        {
            "application/json;charset=utf-8", "APPLICATION/JSON", "application/json; odata.metadata=minimal", " application/json ", "application/json ;x=\"y\"", "Application/Json;IEEE754Compatible=true",
        }.Select(type => Typed(RequestKind.MediaType, type, _body ?? "{}"));

    private IEnumerable<RawRequest> OtherMediaTypes(string body)
        => new[] { "text/plain", "application/xml", "application/jsonx", "application/problem+json", "json", "", "text/json", "application/octet-stream", "application/x-www-form-urlencoded", "application/json, text/plain" }
            .Select(type => Typed(RequestKind.OtherMediaType, type, body));

    private IEnumerable<RawRequest> NotJson(string body)
        => new[] { "{", "nonsense", "[1,", "{\"a\" 1}", "}", "{\"a\": }", "{\"a\": \"b}", "<a/>", body[..^1], "\u0000", "{\"a\": 1" }.Select(text => Post(RequestKind.NotJson, text));

    private IEnumerable<RawRequest> BrokenTypes(string body)
        => _contract.BrokenBodies.Select(broken => With(body, broken.Parameter, JsonNode.Parse(broken.Value)))
            .Append(With(body, "nobodyKnowsThis", 1)).Append(With(body, "nobodyKnowsThis", null)).Append(With(body, "@odata.type", "#microsoft.graph.nothing")).Append(With(body, "@odata.type", 7))
            .Append($"[{body}]").Append("7").Append("null").Select(text => Post(RequestKind.BrokenTypes, text));

    private IEnumerable<RawRequest> Gzip(string body)
        => new[] { body, With(body, "nobodyKnowsThis", 1), "{", "{}", "", With(body, "@odata.type", "#microsoft.graph.nothing"), "[]" }.Select(text => Post(RequestKind.Gzip, text))
            .Select(request => request with { Body = Compressed(request.Body!), Fields = request.Fields.Add(("Content-Encoding", "gzip")) });

    private IEnumerable<RawRequest> Chunked(string body)
        => new[] { body, With(body, "nobodyKnowsThis", 1), "{", "", With(body, "@odata.type", 7), body + new string(' ', 20_000), "[]" }.Select(text => Post(RequestKind.Chunked, text) with { IsChunked = true });

    private IEnumerable<RawRequest> Utf8(string body)
        => new[] { "é", "漢字", "😀", "\u2028", "e\u0301", "\\u00e9", "\\ud83d\\ude00" }
            .SelectMany(text => new[] { body.Insert(body.IndexOf('{', StringComparison.Ordinal) + 1, $"\"{text}\": 1,"), Replaced(body, text) }).Append("\uFEFF" + body).Select(text => Post(RequestKind.Utf8, text));

    /// <summary>Bodies of 2 MB: a long text in a known and in an unknown property, white space, no JSON, and refused for something else. Made only where they are sent.</summary>
    private IEnumerable<Func<RawRequest>> Large(string body)
    {
        RawRequest Unknown() => Post(RequestKind.Large, body.Insert(body.IndexOf('{', StringComparison.Ordinal) + 1, $"\"nobodyKnowsThis\": \"{s_large}\","));
        return
        [
            Unknown, () => Post(RequestKind.Large, body + s_blank), () => Post(RequestKind.Large, Replaced(body, s_large)), () => Post(RequestKind.Large, s_large),
            () => Typed(RequestKind.Large, "text/plain", body + s_blank), () => Unknown() with { Method = "REPORT" }, () => WithoutFirstField(Unknown()),
        ];
    }

    private RawRequest Post(RequestKind kind, string body) => Request(kind, _path, body);

    private RawRequest Request(RequestKind kind, string target, string? body)
        => body is null ? new RawRequest(kind, _contract.Operation.Id, _method, target, [("Authorization", "Bearer conformance")], null) : Typed(kind, "application/json", body) with { Target = target };

    private RawRequest Typed(RequestKind kind, string mediaType, string body)
        => new(kind, _contract.Operation.Id, _method, _path, [("Authorization", "Bearer conformance"), ("Content-Type", mediaType)], Encoding.UTF8.GetBytes(body));

    private static bool IsJson(string body) => JsonText.Read(body) is { Fault: null, DuplicateKeys.IsEmpty: true };

    private static bool IsObject(string body) => JsonText.Read(body) is { Root: JsonTree.Object, Fault: null, DuplicateKeys.IsEmpty: true };

    private static string With(string body, string member, JsonNode? value)
    {
        if (JsonNode.Parse(body) is not JsonObject root)
        {
            return body;
        }

        root[member] = value;
        return root.ToJsonString();
    }

    /// <summary>The body with its last string value replaced.</summary>
    private static string Replaced(string body, string text)
    {
        var end = body.LastIndexOf('"');
        var start = end < 1 ? -1 : body.LastIndexOf('"', end - 1);
        return start < 0 ? body : body[..(start + 1)] + text + body[end..];
    }

    /// <summary>A template with a value in place of each <c>{x}</c>.</summary>
    private static string Filled(string template, string value)
        => string.Concat(template.Split('{').Select((part, index) => index == 0 ? part : value + part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]));

    /// <summary>Every character percent-encoded, whether it must be or not.</summary>
    private static string Encoded(string segment) => string.Concat(Encoding.ASCII.GetBytes(segment).Select(value => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"%{value:X2}")));

    private static byte[] Compressed(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }
}
