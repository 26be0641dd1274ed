using System.Net;
using System.Net.Sockets;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Targets;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

public sealed class LoopbackTargetTests
{
    [Theory]
    [InlineData("/a/%7Bid%7D/{id}/%2f/%41/./../b//c?x=%20+&$filter=a%20eq%20'b'#f")]
    [InlineData("/a?")]
    [InlineData("/")]
    public async Task Sends_the_target_exactly(string target)
        => (await CaptureAsync(new GraphRequest { Method = "GET", Target = target }))
            .Should().StartWith($"GET {target} HTTP/1.1\r\n");

    [Theory]
    [InlineData("""{"Matched-Stub-Id": "1"}""", null)]
    [InlineData("{}", "AC9006")]
    public async Task An_answer_without_the_field_of_every_mapping_is_the_harness_s_failure(string headers, string? rule)
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response($"\"status\": 404, \"headers\": {headers}"));
        using var target = new LoopbackTarget(stub.Host.BaseAddress.AbsoluteUri, new LoopbackTargetOptions { MappingField = "Matched-Stub-Id" });

        var exchange = await target.SendAsync(StubRoot.Get("/a"), CancellationToken.None);

        (exchange.Response?.StatusCode, exchange.Failure?.RuleId).Should().Be((rule is null ? 404 : null, rule));
    }

    [Fact]
    public async Task Sends_fields_body_and_token_and_nothing_of_its_own()
        => (await CaptureAsync(new GraphRequest
        {
            Method = "POST",
            Target = "/a",
            Headers = [new WireField("Content-Type", "Application/JSON;Charset=utf-8"), new WireField("client-request-id", "a\"é"), new WireField("Authorization", "Bearer real")],
            Body = "{ }\r\n"u8.ToArray(),
        })).Split("\r\n\r\n", 2).Should().SatisfyRespectively(
            head => head.Split("\r\n").Where(line => !line.StartsWith("Host:", StringComparison.Ordinal)).Should().BeEquivalentTo(
                "POST /a HTTP/1.1", "Authorization: Bearer conformance", "client-request-id: a\"é", "Content-Type: Application/JSON;Charset=utf-8", "Content-Length: 5"),
            body => body.Should().Be("{ }\r\n"));

    [Fact]
    public async Task Sends_no_token_where_none_is_asked_for()
        => (await CaptureAsync(new GraphRequest { Method = "GET", Target = "/a", Authenticated = false })).Should().NotContain("Authorization");

    [Fact]
    public async Task Appends_the_target_to_the_path_of_the_base_url()
        => (await CaptureAsync(new GraphRequest { Method = "GET", Target = "/a" }, "/base/")).Should().StartWith("GET /base/a HTTP/1.1\r\n");

    [Fact]
    public async Task Keeps_status_fields_and_bytes_as_they_came_and_follows_no_redirect()
    {
        using var server = new OneAnswer("HTTP/1.1 302 Over There\r\nLocation: http://elsewhere.invalid/\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Encoding: gzip\r\nContent-Type: x\r\nContent-Length: 3\r\n\r\n\0\u00FF\n");
        using var target = new LoopbackTarget(server.Url, new LoopbackTargetOptions());

        var answer = (await target.SendAsync(new GraphRequest { Method = "GET", Target = "/a" }, CancellationToken.None)).Response!;

        (answer.StatusCode, answer.ReasonPhrase).Should().Be((302, "Over There"));
        answer.Headers.Select(field => $"{field.Name}: {field.Value}").Should().Equal(
            "Location: http://elsewhere.invalid/", "Set-Cookie: a=1", "Set-Cookie: b=2", "Content-Encoding: gzip", "Content-Type: x", "Content-Length: 3");
        answer.Body.ToArray().Should().Equal(0, 255, 10);
    }

    [Fact]
    public async Task Gives_a_refused_connection_as_AC9007()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        using var target = new LoopbackTarget($"http://127.0.0.1:{port}", new LoopbackTargetOptions());
        var exchange = await target.SendAsync(new GraphRequest { Method = "GET", Target = "/a" }, CancellationToken.None);

        exchange.Response.Should().BeNull();
        exchange.Failure!.RuleId.Should().Be("AC9007");
        exchange.Failure.Message.Should().StartWith($"http://127.0.0.1:{port} did not answer GET /a: ");
        exchange.Attempts.Should().ContainSingle().Which.StatusCode.Should().BeNull();
    }

    [Fact]
    public async Task Gives_a_late_answer_as_AC9009_and_a_cancelled_one_as_cancelled()
    {
        using var server = new OneAnswer(null);
        using var target = new LoopbackTarget(server.Url, new LoopbackTargetOptions { TimeOut = TimeSpan.FromMilliseconds(60) });
        using var cancelled = new CancellationTokenSource(TimeSpan.Zero);

        (await target.SendAsync(new GraphRequest { Method = "GET", Target = "/a" }, CancellationToken.None)).Failure
            .Should().Be(new ExchangeFailure("AC9009", $"{server.Url} did not answer GET /a within 0.06 s"));
        await FluentActions.Awaiting(() => target.SendAsync(new GraphRequest { Method = "GET", Target = "/a" }, cancelled.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("GET", "/a b", "X", "1", "nothing but printable ASCII")]
    [InlineData("GET", "a", "X", "1", "must begin with /")]
    [InlineData("G T", "/a", "X", "1", "G T /a can't be sent")]
    [InlineData("GET", "/a", "X Y", "1", "\"X Y\" is malformed")]
    [InlineData("GET", "/a", "X", "1\r\nY: 2", "\"X\" is malformed")]
    public async Task Gives_what_can_not_be_sent_as_the_harness_s_failure(string method, string url, string name, string value, string message)
    {
        using var target = new LoopbackTarget("http://127.0.0.1:1", new LoopbackTargetOptions());

        var exchange = await target.SendAsync(new GraphRequest { Method = method, Target = url, Headers = [new WireField(name, value)] }, CancellationToken.None);

        exchange.Failure!.RuleId.Should().Be("AC9006");
        exchange.Failure.Message.Should().Contain(message);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com")]
    [InlineData("https://GRAPH.Microsoft.com./v1.0")]
    [InlineData("http://canary.graph.microsoft.com:8080")]
    [InlineData("https://graph.microsoft.us")]
    [InlineData("https://dod-graph.microsoft.us")]
    [InlineData("https://microsoftgraph.chinacloudapi.cn")]
    [InlineData("https://graph.microsoft.de")]
    public void Never_sends_to_Graph_whatever_is_allowed(string url)
        => FluentActions.Invoking(() => TargetAddress.Read(url, ["graph.microsoft.com", "GRAPH.Microsoft.com.", "canary.graph.microsoft.com", "graph.microsoft.us"]))
            .Should().Throw<TargetAddressException>().WithMessage("*is Microsoft Graph*");

    [Theory]
    [InlineData("http://example.org", "*example.org is neither loopback nor among the allowed hosts*")]
    [InlineData("http://notgraph.microsoft.com", "*neither loopback*")]
    [InlineData("http://127.0.0.1.example.org", "*neither loopback*")]
    [InlineData("http://localhost@example.org", "*must have no user*")]
    [InlineData("http://localhost/?a", "*must have no user, query or fragment*")]
    [InlineData("ftp://localhost", "*is not a target*")]
    [InlineData("stubb", "*is not a target*")]
    public void Refuses_other_hosts_that_nobody_allowed(string url, string message)
        => FluentActions.Invoking(() => TargetAddress.Read(url, ["allowed.example"])).Should().Throw<TargetAddressException>().WithMessage(message);

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.9")]
    [InlineData("https://[::1]:8443/base")]
    [InlineData("http://ALLOWED.example:81")]
    public void Sends_to_loopback_and_to_allowed_hosts(string url) => TargetAddress.Read(url, ["allowed.example"]).Should().Be(new Uri(url));

    private static async Task<string> CaptureAsync(GraphRequest request, string basePath = "")
    {
        using var server = new OneAnswer("HTTP/1.1 204 No Content\r\n\r\n");
        using var target = new LoopbackTarget(server.Url + basePath, new LoopbackTargetOptions());
        (await target.SendAsync(request, CancellationToken.None)).Failure.Should().BeNull();
        return server.Received;
    }

    /// <summary>Takes connections, keeps what comes first and answers fixed bytes (Latin-1), or nothing.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public OneAnswer(string? answer)
        {
            _listener.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            _ = ServeAsync(answer);
        }

        public string Url { get; }

        public string Received { get; private set; } = "";

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(string? answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var buffer = new byte[65536];
            while (!IsComplete(Received))
            {
                Received += Encoding.Latin1.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
            }

            if (answer is not null)
            {
                await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer));
            }

            await client.GetStream().CopyToAsync(Stream.Null);
        }

        private static bool IsComplete(string received)
            => received.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end
                && (!received.Contains("Content-Length: 5", StringComparison.Ordinal) || received.Length >= end + 4 + 5);
    }
}
