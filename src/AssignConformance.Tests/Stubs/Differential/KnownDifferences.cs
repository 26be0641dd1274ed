using System.Collections.Immutable;
using System.Text;

namespace AssignConformance.Tests.Stubs.Differential;

/// <summary>A request that the two hosts answer differently, on purpose.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Reason">Why it stays so.</param>
/// <param name="Embedded">What the embedded host answers.</param>
/// <param name="WireMock">What WireMock answers.</param>
internal sealed record KnownDifference(string Name, string Reason, RawRequest Request, string Embedded, string WireMock);

/// <summary>Every known difference between the embedded host and WireMock 3.13.2 on the same mappings.</summary>
internal static class KnownDifferences
{
    private const string Strict = "a client that sends it has a fault that Graph refuses, so the embedded host reads JSON strictly (RFC 8259)";
    private const string Uri = "no URI may hold it (RFC 3986)";

    /// <summary>The mappings that the table's requests meet.</summary>
    public const string Mappings = """
        {"mappings": [
          {"priority": 1, "request": {"method": "POST", "urlPath": "/a", "bodyPatterns": [{"equalToJson": {"name": "x"}}]}, "response": {"status": 200}},
          {"priority": 2, "request": {"method": "POST", "urlPath": "/a"}, "response": {"status": 400}},
          {"priority": 1, "request": {"method": "POST", "urlPath": "/any", "bodyPatterns": [{"matchesJsonSchema": {"type": "object"}, "schemaVersion": "V7"}]}, "response": {"status": 200}},
          {"priority": 2, "request": {"method": "POST", "urlPath": "/any"}, "response": {"status": 400}},
          {"request": {"method": "GET", "urlPath": "/none"}, "response": {"status": 204, "body": "{}"}},
          {"request": {"method": "GET", "urlPathTemplate": "/p/{id}"}, "response": {"status": 200}},
          {"request": {"method": "GET", "urlPath": "/file"}, "response": {"status": 200, "bodyFileName": "b/file.json"}}
        ]}
        """;

    public static ImmutableArray<KnownDifference> All { get; } =
    [
        new("single quotes", Strict, Post("{'name': 'x'}"), "400", "200"),
        new("a comment", Strict, Post("{\"name\": \"x\" /* so */}"), "400", "200"),
        new("text after the value", Strict, Post("{\"name\": \"x\"} so"), "400", "200"),
        new("a doubled name", Strict, Post("{\"name\": \"y\", \"name\": \"x\"}"), "400", "200"),
        new("an escaped surrogate without its other half", Strict, Post("{\"name\": \"\\ud800\"}") with { Target = "/any" }, "400", "200"),
        new("bytes that are not UTF-8", Strict, Post([.. "{\"name\": \""u8, 0xFF, 0xC0, 0xAF, .. "\"}"u8]), "400", "200"),
        new("another charset than UTF-8", "RFC 8259 §8.1 knows UTF-8 alone", Post(Encoding.BigEndianUnicode.GetBytes("{\"name\": \"x\"}"), ("Content-Type", "application/json; charset=utf-16be")), "400", "200"),
        new("gzip that is none", "it is the client's fault, not the server's", Post("{}"u8.ToArray(), ("Content-Type", "application/json"), ("Content-Encoding", "gzip")), "400 Content-Type: application/json", "500 Content-Type: text/html;charset=ISO-8859-1"),
        new("WireMock's administration", "the embedded host is told what to do by its options, never over the wire", Get("/__admin/mappings"), "404 Content-Type: application/json", "200 Content-Type: application/json"),
        new("a 204 with a body", "the check of a page that promises one must see it (AC7006), and Jetty drops it", Get("/none"), "204 {}", "204"),
        new("no mapping", "both are the harness's failure; the embedded host says what differs in a form that a program can read", Get("/nothing"), "404 Content-Type: application/json", "404 Content-Type: text/plain;charset=UTF-8"),
        new("a file below __files", "WireMock serves its files by their paths too; no mapping asks for it", Get("/b/file.json"), "404 Content-Type: application/json", "200 Content-Type: application/json"),
        new("a folder below __files", "as above", Get("/b"), "404 Content-Type: application/json", "403 Content-Type: text/html;charset=ISO-8859-1"),
        new("a raw character outside ASCII in the target", Uri, Get("/p/é"), "400 Content-Type: application/json", "200"),
        new("a blank in the target", Uri, Get("/p/a b"), "400 Content-Type: application/json", "400 Content-Type: text/html;charset=iso-8859-1"),
    ];

    private static RawRequest Post(string body) => new(RequestKind.NotJson, "", "POST", "/a", [("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body));

    private static RawRequest Post(byte[] body, params (string Name, string Value)[] fields)
        => new(RequestKind.NotJson, "", "POST", "/any", fields.Length == 0 ? [("Content-Type", "application/json")] : [.. fields], body);

    private static RawRequest Get(string target) => new(RequestKind.NearMiss, "", "GET", target, [], null);
}
