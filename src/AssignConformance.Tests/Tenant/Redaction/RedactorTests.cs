using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Redaction;
using AssignConformance.Tests.Tenant.Credentials;
using AssignConformance.Tests.Tenant.Sending;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Redaction;

public sealed class RedactorTests
{
    private const string Correlation = "c0c0c0c0-1111-4222-8333-444455556666";
    private const string Secret = "p@ss/w\"ö+rd=~1";

    [Theory]
    [InlineData("p@ss/w\"ö+rd=~1")]
    [InlineData("p%40ss%2Fw%22%C3%B6%2Brd%3D~1")]
    [InlineData("p%40ss%2fw%22%c3%b6%2brd%3d~1")]
    [InlineData("p@ss/w\\\"ö+rd=~1")]
    [InlineData("p@ss\\/w\\\"ö+rd=~1")]
    [InlineData("p@ss/w\\u0022\\u00F6\\u002Brd=~1")]
    [InlineData("p@ss/w\\u0022\\u00f6\\u002brd=~1")]
    [InlineData("P@SS/w\"ö+rd=~1")]
    [InlineData("p@ss/w&quot;&#246;+rd=~1")]
    public void A_secret_is_found_however_it_is_written(string written)
    {
        var redactor = Redactor();
        redactor.AddSecret(Secret);

        redactor.Redact($"a={written}&b").Should().Be("a=<secret>&b");
    }

    [Fact]
    public void Tokens_are_found_even_where_nobody_made_them_known()
    {
        var token = FakeToken.Of(GateSample.TenantId, DateTimeOffset.UnixEpoch);

        Redactor().Redact($"got {token}, sent Authorization: Bearer opaque-token-1").Should().Be("got <token>, sent Authorization: Bearer <token>");
    }

    /// <summary>Behind any number of bytes; the characters at the edges belong to the neighbours, too, and stay.</summary>
    [Theory]
    [InlineData("", "<secret>")]
    [InlineData("a", "YX<secret>")]
    [InlineData("ab", "YWJ<secret>")]
    public void A_secret_is_found_within_Base64(string before, string start)
    {
        var redactor = Redactor();
        redactor.AddSecret(Secret);
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Secret}"));

        redactor.Redact(encoded).Should().StartWith(start);
        redactor.Redact(encoded)[start.Length..].TrimEnd('=').Length.Should().BeLessThan(2);
        redactor.Redact(encoded.Replace('+', '-').Replace('/', '_')).Should().StartWith(start);
    }

    /// <summary>Each row: a text, and what is kept of it, where nobody made anything known.</summary>
    [Theory]
    [InlineData("a=1&refresh_token=0.AXkA-b_c&d=2", "a=1&refresh_token=<secret>&d=2")]
    [InlineData("{\"client_secret\": \"x~y\", \"b\": 1}", "{\"client_secret\": \"<secret>\", \"b\": 1}")]
    [InlineData("{\\\"password\\\":\\\"x~y\\\"}", "{\\\"password\\\":\\\"<secret>\\\"}")]
    [InlineData("passwordRequired=true, \"password\": true", "passwordRequired=true, \"password\": true")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----.", "<secret>.")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\\nMIIE", "<secret>")]
    [InlineData("User megan.bowen@contoso.com, a_b.com#EXT#@contoso.onmicrosoft.com or m%40x.example", "User <user>, <user> or <user>")]
    [InlineData("\"assignments@odata.context\", \"x@microsoft.graph.tips\", \"@odata.type\"", "\"assignments@odata.context\", \"x@microsoft.graph.tips\", \"@odata.type\"")]
    [InlineData("got \"eyJhbGciOiJub25lIn0.eyJ0aWQi…", "got \"<token>…")]
    [InlineData("Basic Y2xpZW50OnNlY3JldC1vbmU=, basic authentication", "Basic <token>, basic authentication")]
    [InlineData("KeyJobsOfToday 74110000111142228333444455556666 x74110000111142228333444455556666", "KeyJobsOfToday <guid> x74110000111142228333444455556666")]
    public void What_nobody_made_known_is_found_by_its_form(string text, string redacted) => Redactor().Redact(text).Should().Be(redacted);

    [Theory]
    [InlineData("request-id", "74110000-1111-4222-8333-444455556666", "74110000-1111-4222-8333-444455556666")]
    [InlineData("request-id", "megan", "<string>")]
    [InlineData("Date", "Sun, 22 Nov 2026 02:00:00 GMT", "Sun, 22 Nov 2026 02:00:00 GMT")]
    [InlineData("Location", "https://x.example/a?code=1#b", "https://x.example/a?<string>")]
    [InlineData("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"Slice\":\"E\"}}", "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"Slice\":\"E\"}}")]
    [InlineData("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"User\":\"megan\"}}", "<string>")]
    [InlineData("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"of megan@\"}}", "<string>")]
    public void A_field_is_kept_only_in_its_own_form(string name, string value, string kept)
        => Redactor().Redact(new Exchange(
            new GraphRequest { Method = "GET", Target = "/" }, new GraphResponse { StatusCode = 200, Headers = [new(name, value)] }, TimeSpan.Zero, []))
            .Response!.Headers.Should().Equal(new WireField(name, kept));

    [Fact]
    public void A_text_that_quotes_an_exchange_uses_its_aliases()
    {
        var redactor = Redactor();
        var body = Text(redactor.Redact(Exchange(Body($$"""{"id":"{{GateSample.Stranger}}"}"""))).Response!.Body);

        body.Should().Be("""{"id":"object-1"}""");
        redactor.RedactQuotation($"got \"{GateSample.Stranger}\"").Should().Be("got \"object-1\"");
    }

    [Fact]
    public void Ids_become_aliases_in_the_order_of_first_sight()
    {
        var redactor = Redactor();
        redactor.AddId(GateSample.TenantId, AliasKind.Tenant);
        redactor.AddId(GateSample.TestGroup, AliasKind.Group);
        redactor.AddId(GateSample.PolicyId, AliasKind.Object);
        redactor.AddId($"{GateSample.AppId}_Restrictions", AliasKind.Object);
        redactor.AddId(GateSample.TestGroup, AliasKind.Object);

        redactor.Redact($"{GateSample.TenantId} {GateSample.TestGroup.ToUpperInvariant()} {GateSample.PolicyId}_{GateSample.TestGroup} {GateSample.AppId}_Restrictions")
            .Should().Be("tenant-1 group-1 object-1_group-1 object-2");
        redactor.Redact(GateSample.PolicyId.Replace("-", "", StringComparison.Ordinal)).Should().Be("object-1");
        redactor.Redact($"{GateSample.Stranger} 00000000-0000-0000-0000-000000000000").Should().Be("<guid> 00000000-0000-0000-0000-000000000000");
    }

    [Fact]
    public void Of_a_live_body_only_what_the_checks_name_stays()
    {
        var body = Body($$"""
            {
              "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#x('{{GateSample.PolicyId}}')",
              "@odata.nextLink": "https://graph.microsoft.com/v1.0/x?$skiptoken=abc&$top=5",
              "value": [
                {
                  "@odata.type": "#microsoft.graph.a", "id": "{{GateSample.PolicyId}}_{{GateSample.TestGroup}}", "displayName": "zz", "count": 1.50,
                  "owner": "somebody@contoso.com", "secretId": "{{GateSample.Stranger}}", "age": 7, "on": true, "none": null, "tags": ["a", 1],
                  "inner": {"displayName": "Finance", "@odata.type": "#microsoft.graph.b"}, "request-id": "{{GateSample.Stranger}}"
                }
              ]
            }
            """);

        Redact(body, known: true).Should().Be(
            """{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#x('object-1')","@odata.nextLink":"https://graph.microsoft.com/v1.0/x?$skiptoken=<string>&$top=5","""
            + "\"value\":" + """[{"@odata.type":"#microsoft.graph.a","id":"object-1_group-1","displayName":"zz","count":1.50,"""
            + "\"owner\"" + """:"<string>","secretId":"<guid>","age":"<number>","on":"<boolean>","none":null,"tags":["<string>","<number>"],"""
            + "\"inner\":" + """{"displayName":"<string>","@odata.type":"<string>"},"request-id":"<guid>"}]}""");
    }

    [Fact]
    public void Of_an_error_the_code_and_the_correlation_stay()
        => Redact(Body($$$"""{"error":{"code":"Forbidden","message":"User somebody@contoso.com may not.","innerError":{"date":"2026-11-22T02:00:00","request-id":"{{{GateSample.Stranger}}}","client-request-id":"{{{GateSample.Stranger}}}","who":"x" } } }"""))
            .Should().Be($$$"""{"error":{"code":"Forbidden","message":"<string>","innerError":{"date":"2026-11-22T02:00:00","request-id":"{{{GateSample.Stranger}}}","client-request-id":"{{{GateSample.Stranger}}}","who":"<string>"}""" + "}}");

    [Theory]
    [InlineData("<html>contoso</html>", "<not JSON, 20 bytes>")]
    [InlineData("{\"displayName\": \"Fin", "<not JSON, 20 bytes>")]
    [InlineData("\"contoso\"", "\"<string>\"")]
    [InlineData("{\"id\":1,\"id\":2}", "{\"id\":1,\"id\":2}")]
    [InlineData("", "")]
    public void What_can_not_be_shown_in_part_is_not_shown(string body, string redacted)
    {
        Redact(Body(body)).Should().Be(redacted);
        (JsonText.Read(redacted).Root is null).Should().Be(JsonText.Read(body).Root is null, "JSON stays JSON and nothing else becomes it");
    }

    [Fact]
    public void An_exchange_is_redacted_in_every_part()
    {
        var redactor = Known();
        var token = FakeToken.Of(GateSample.TenantId, DateTimeOffset.UnixEpoch);
        redactor.AddToken(token);
        redactor.AddSecret(Secret);
        var exchange = new Exchange(
            new GraphRequest
            {
                Method = "POST",
                Target = $"/v1.0/x/{GateSample.PolicyId}/assign?$filter=id%20eq%20'{GateSample.Stranger}'",
                Headers = [new("Authorization", $"Bearer {token}"), new("Cookie", "a=b"), new("Prefer", Secret), new("client-request-id", Correlation)],
                Body = Encoding.UTF8.GetBytes($$"""{"groupId":"{{GateSample.TestGroup}}","note":"p@ss/w\"ö+rd=~1"}"""),
            },
            new GraphResponse
            {
                StatusCode = 200,
                ReasonPhrase = $"OK {token}",
                Headers =
                [
                    new("request-id", Correlation), new("Date", "Sun, 22 Nov 2026 02:00:00 GMT"), new("x-ms-ags-diagnostic", "{\"ServerInfo\":{}}"),
                    new("Set-Cookie", "x"), new("Location", $"https://graph.microsoft.com/v1.0/x/{GateSample.PolicyId}"), new("x-tenant-name", "contoso"),
                    new("WWW-Authenticate", "Bearer realm=\"contoso\""),
                ],
                Body = Encoding.UTF8.GetBytes($$"""{"id":"{{token}}"}"""),
            },
            TimeSpan.FromSeconds(1),
            [],
            new ExchangeFailure("AC9007", $"{GateSample.TestGroup}: {Secret}"));

        var redacted = redactor.Redact(exchange);

        redacted.Request.Target.Should().Be("/v1.0/x/object-1/assign?$filter=id%20eq%20'object-2'");
        redacted.Request.Headers.Should().Equal(new WireField("Prefer", "<secret>"), new WireField("client-request-id", Correlation));
        Text(redacted.Request.Body!.Value).Should().Be("""{"groupId":"group-1","note":"<secret>"}""");
        redacted.Response!.ReasonPhrase.Should().Be("OK <token>");
        redacted.Response.Headers.Should().Equal(
            new WireField("request-id", Correlation),
            new WireField("Date", "Sun, 22 Nov 2026 02:00:00 GMT"),
            new WireField("x-ms-ags-diagnostic", "{\"ServerInfo\":{}}"),
            new WireField("Location", "https://graph.microsoft.com/v1.0/x/object-1"),
            new WireField("x-tenant-name", "<string>"),
            new WireField("WWW-Authenticate", "<string>"));
        Text(redacted.Response.Body).Should().Be("""{"id":"<token>"}""");
        redacted.Failure!.Message.Should().Be("group-1: <secret>");
        redacted.Should().BeEquivalentTo(new { exchange.Duration, exchange.Attempts });
    }

    [Fact]
    public void Aliases_stay_the_same_while_many_threads_ask()
    {
        var redactor = Redactor();
        var ids = Enumerable.Range(1, 200).Select(number => new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).ToString("D")).ToList();
        var exchange = (string id) => Text(redactor.Redact(Exchange(Body($$"""{"id":"{{id}}"}"""))).Response!.Body);

        var first = ids.AsParallel().AsOrdered().Select(exchange).ToList();

        first.Should().OnlyHaveUniqueItems().And.OnlyContain(body => body.Contains("object-", StringComparison.Ordinal));
        ids.Select(exchange).Should().Equal(first);
    }

    private static Redactor Redactor() => new(new KeptNames(["id", "displayName", "count"]));

    private static Redactor Known()
    {
        var redactor = Redactor();
        redactor.AddId(GateSample.TestGroup, AliasKind.Group);
        redactor.AddId(GateSample.PolicyId, AliasKind.Object);
        return redactor;
    }

    private static string Redact(ReadOnlyMemory<byte> body, bool known = false) => Text((known ? Known() : Redactor()).Redact(Exchange(body)).Response!.Body);

    private static Exchange Exchange(ReadOnlyMemory<byte> body)
        => new(new GraphRequest { Method = "GET", Target = "/" }, new GraphResponse { StatusCode = 200, Body = body }, TimeSpan.Zero, []);

    private static ReadOnlyMemory<byte> Body(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
