using System.IO.Compression;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Hosting.Serving;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs;

public sealed class EmbeddedStubHostTests
{
    [Fact]
    public async Task Sends_status_line_fields_and_bytes_exactly()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(
            """ "status": 201, "statusMessage": "Made Up", "headers": {"Content-Type": "application/json", "X-L": ["1", "2"]}, "base64Body": "AP8NCg==" """));

        var answer = await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        var (head, body) = (answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n"), answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        head[0].Should().Be("HTTP/1.1 201 Made Up");
        head.Skip(1).Where(line => !line.StartsWith("Date:", StringComparison.Ordinal)).Should().BeEquivalentTo(
            "Content-Length: 4", "Connection: close", "Content-Type: application/json", "X-L: 1", "X-L: 2");
        body.Should().Be("\0\u00FF\r\n");
    }

    [Theory]
    [InlineData(200, "OK")]
    [InlineData(422, "Unprocessable Entity")]
    [InlineData(299, "299")]
    public async Task Sends_the_registered_reason_phrase_where_the_mapping_gives_none(int status, string phrase)
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response($"\"status\": {status}"));

        (await stub.AnswerAsync(StubRoot.Get("/a"))).Should().Match<GraphResponse>(answer => answer.StatusCode == status && answer.ReasonPhrase == phrase && answer.Body.Length == 0);
    }

    [Fact]
    public async Task Answers_HEAD_with_the_length_and_no_body()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(""" "body": "four" """));

        var answer = await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        answer.Should().Contain("Content-Length: 4\r\n").And.EndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Lets_a_check_notice_a_204_with_a_body()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(""" "status": 204, "headers": {"X": "1"}, "body": "four" """));

        var raw = await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        var answers = new List<GraphResponse> { await stub.AnswerAsync(StubRoot.Get("/a")), await stub.AnswerAsync(StubRoot.Get("/a")) };

        raw.Should().Be("HTTP/1.1 204 No Content\r\nX: 1\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfour");
        answers.Should().OnlyContain(answer => answer.StatusCode == 204 && answer.Header("Content-Length") == "4");
    }

    [Fact]
    public async Task Sends_a_204_without_length()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response("\"status\": 204"));

        (await stub.AnswerAsync(StubRoot.Get("/a"))).Headers.Should().OnlyContain(field => field.Name == "Date");
    }

    [Theory]
    [InlineData("/a?x=1%20&y", "GET|/a|/a?x=1%20&y|1 ||a\"b&<é")]
    [InlineData("/a", "GET|/a|/a|||a\"b&<é")]
    public async Task Renders_facts_of_the_request_without_escaping(string target, string expected)
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(
            """
            "transformers": ["response-template"],
            "body": "{{request.method}}|{{request.path}}|{{ request.url }}|{{request.query.x}}|{{request.headers.X-None}}|{{request.headers.[Client-Request-Id]}}",
            "headers": {"client-request-id": "{{request.headers.client-request-id}}", "plain": "1"}
            """));

        var answer = await stub.AnswerAsync(StubRoot.Get(target) with { Headers = [new WireField("CLIENT-request-ID", "a\"b&<é")] });

        Encoding.UTF8.GetString(answer.Body.Span).Should().Be(expected);
        answer.Header("client-request-id").Should().Be("a\"b&<é");
        answer.Header("plain").Should().Be("1");
    }

    [Fact]
    public async Task Echoes_an_absent_field_as_an_empty_one_and_never_breaks_a_field()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(
            """ "transformers": ["response-template"], "headers": {"A": "{{request.headers.client-request-id}}", "B": "{{request.query.x}}"} """));

        var answer = await stub.AnswerAsync(StubRoot.Get("/a?x=1%0D%0AC:%202"));

        (await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).Should().Contain("\r\nA: \r\n");
        answer.Header("A").Should().BeEmpty();
        answer.Header("B").Should().Be("1  C: 2");
        answer.Header("C").Should().BeNull();
    }

    [Fact]
    public async Task Leaves_braces_alone_where_the_mapping_asks_for_no_template()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(""" "body": "{{now}}" """));

        Encoding.UTF8.GetString((await stub.AnswerAsync(StubRoot.Get("/a"))).Body.Span).Should().Be("{{now}}");
    }

    [Fact]
    public async Task Fails_as_WireMock_does_where_a_quote_breaks_a_rendered_jsonBody()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response(
            """ "transformers": ["response-template"], "jsonBody": {"id": "{{request.headers.client-request-id}}"} """));

        var fine = await stub.AnswerAsync(StubRoot.Get("/a") with { Headers = [new WireField("client-request-id", "1")] });
        var broken = await stub.SendAsync(StubRoot.Get("/a") with { Headers = [new WireField("client-request-id", "a\"b")] });

        Encoding.UTF8.GetString(fine.Body.Span).Should().Be("""{"id":"1"}""");
        broken.Failure!.RuleId.Should().Be("AC9006");
        broken.Failure.Message.Should().Contain("the rendered jsonBody is not JSON");
    }

    [Fact]
    public async Task Answers_an_unmatched_request_with_the_nearest_mapping_and_marks_it()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Request(""" "headers": {"X": {"equalTo": "1"}} """));

        var raw = await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        raw.Should().StartWith("HTTP/1.1 404 Not Found\r\n").And.Contain("\r\nx-conformance-unmatched: 1\r\n");
        raw.Should().EndWith(
            """
            {
              "unmatched": "No mapping answers GET /a.",
              "nearest": {
                "name": "m",
                "source": "a.json:1:1"
              },
              "differences": [
                "header X: expected \"1\", was absent"
              ]
            }
            """);
        var unmatched = (await stub.Host.ReadUnmatchedAsync(CancellationToken.None)).Should().ContainSingle().Which;
        unmatched.Reason.Should().Be("nearest is \"m\" (a.json:1:1)");
        unmatched.Differences.Should().Equal("header X: expected \"1\", was absent");
    }

    [Fact]
    public async Task The_failure_of_an_unmatched_request_has_a_line_for_each_thing_that_differed()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Request(""" "headers": {"X": {"equalTo": "1"}} """));

        (await stub.SendAsync(StubRoot.Post("/b", "{}"))).Failure.Should().Be(new ExchangeFailure(
            "AC9006",
            "No mapping answers POST /b. Nearest is \"m\" (a.json:1:1):\n  path: expected /a, was /b\n  method: expected GET, was POST\n  header X: expected \"1\", was absent",
            FailureKind.Harness));
    }

    [Theory]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "Invalid request target.")]
    [InlineData("GET /\u00E9 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "Invalid request target.")]
    [InlineData("GET /a HTTP/1.1\r\nHo st: x\r\n\r\n", 400, "Invalid request header.")]
    [InlineData("GET /a HTTP/1.1\r\n\r\n", 400, "Request is missing Host header.")]
    [InlineData("GET /a HTTP/3.1\r\nHost: x\r\n\r\n", 505, "Unrecognized HTTP version.")]
    public async Task Marks_what_the_server_refuses_before_any_mapping_is_asked(string request, int status, string reason)
    {
        foreach (var certificate in new[] { null, DevelopmentCertificate.Create(TimeProvider.System) })
        {
            var served = new List<ServedRequest>();
            await using var host = new EmbeddedStubHost([], new EmbeddedStubOptions { Certificate = certificate, OnServed = served.Add });
            await host.StartAsync(CancellationToken.None);

            var answer = await RawSocket.ExchangeAsync(host.BaseAddress, request);

            answer.Should().StartWith($"HTTP/1.1 {status} ").And.Contain("\r\nx-conformance-unmatched: 1\r\n").And.EndWith("}").And.Contain(reason);
            answer.Split("HTTP/1.1 ").Should().HaveCount(2, "it is answered once");
            served.Should().ContainSingle().Which.Should().Match<ServedRequest>(each => each.StatusCode == status && each.MappingName == null && each.Reason!.Contains(reason));
            certificate?.Dispose();
        }
    }

    [Fact]
    public async Task Reports_a_schema_that_can_not_be_built_as_the_harness_s_failure_and_serves_the_others()
    {
        await using var stub = await StubRoot.StartAsync(
            $$$"""{"mappings": [{{{StubRoot.Request(""" "bodyPatterns": [{"matchesJsonSchema": {"contains": {}}}] """)}}}, {"request": {"urlPath": "/b"}, "response": {"status": 200}}]}""");

        var exchange = await stub.SendAsync(StubRoot.Post("/a", "{}") with { Method = "GET" });

        (await stub.AnswerAsync(StubRoot.Get("/b"))).StatusCode.Should().Be(200);
        exchange.Response.Should().BeNull();
        exchange.Failure.Should().Be(new ExchangeFailure("AC9006", "The stub can't answer: a.json:1:115: the schema can't be used: the schema uses what is not evaluated: /contains; leave it out or write it with supported keywords.", FailureKind.Harness));
    }

    [Fact]
    public async Task Reports_a_pattern_that_takes_too_long_as_the_harness_s_failure()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Request(""" "headers": {"X": {"matches": "(a+)+b"}} """));

        var exchange = await stub.SendAsync(StubRoot.Get("/a") with { Headers = [new WireField("X", new string('a', 200))] });

        exchange.Failure!.RuleId.Should().Be("AC9006");
        exchange.Failure.Message.Should().StartWith("The stub can't answer: ");
    }

    [Fact]
    public async Task Reads_chunked_and_gzip_bodies()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Request(""" "bodyPatterns": [{"equalToJson": {"a": 1}}] """));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("""{"a": 1}"""u8);
        }

        var zipped = await stub.AnswerAsync(StubRoot.Get("/a") with { Headers = [new WireField("Content-Encoding", "gzip")], Body = packed.ToArray() });
        var chunked = await RawSocket.ExchangeAsync(
            stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n5\r\n\": 1}\r\n0\r\n\r\n");
        var broken = await stub.SendAsync(StubRoot.Get("/a") with { Headers = [new WireField("Content-Encoding", "gzip")], Body = "{}"u8.ToArray() });

        zipped.StatusCode.Should().Be(200);
        chunked.Should().StartWith("HTTP/1.1 200 OK\r\n");
        broken.Failure!.Message.Should().StartWith("The body can't be decoded from gzip");
    }

    [Fact]
    public async Task Refuses_a_body_over_8_MB_packed_or_not()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response("\"status\": 200"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[9 * 1024 * 1024]);
        }

        var fits = await stub.SendAsync(StubRoot.Get("/a") with { Body = new byte[8 * 1024 * 1024] });
        var bomb = await stub.SendAsync(StubRoot.Get("/a") with { Body = packed.ToArray() });
        var plain = await RawSocket.ExchangeAsync(stub.Host.BaseAddress, $"POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {9 * 1024 * 1024}\r\n\r\n");

        fits.Response!.StatusCode.Should().Be(200);
        bomb.Failure!.Message.Should().Contain("too large");
        plain.Should().StartWith("HTTP/1.1 413 ").And.Contain("x-conformance-unmatched: 1");
    }

    [Theory]
    [InlineData("EMPTY_RESPONSE", "")]
    [InlineData("RANDOM_DATA_THEN_CLOSE", "lskdu018973t09sylgasjkfg1][]'./.sdlv")]
    [InlineData("MALFORMED_RESPONSE_CHUNK", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu018973t09sylgasjkfg1][]'./.sdlv")]
    public async Task Plays_faults(string fault, string expected)
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response($"\"fault\": \"{fault}\""));

        (await RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n")).Should().Be(expected);
        (await stub.SendAsync(StubRoot.Get("/a"))).Failure!.RuleId.Should().Be("AC9007");
    }

    [Fact]
    public async Task Resets_a_connection()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response("\"fault\": \"CONNECTION_RESET_BY_PEER\""));

        await FluentActions.Awaiting(() => RawSocket.ExchangeAsync(stub.Host.BaseAddress, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"))
            .Should().ThrowAsync<IOException>().WithMessage("*reset*");
    }

    [Fact]
    public async Task Waits_as_the_mapping_asks()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response("\"fixedDelayMilliseconds\": 120"));

        (await stub.SendAsync(StubRoot.Get("/a"))).Duration.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(115));
    }

    [Fact]
    public async Task Answers_parallel_requests_each_with_its_own()
    {
        await using var stub = await StubRoot.StartAsync(
            """{"request": {"method": "POST", "urlPathTemplate": "/p/{x}"}, "response": {"transformers": ["response-template"], "body": "{{request.path}} {{request.headers.n}}"}}""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(async index =>
        {
            var answer = await stub.AnswerAsync(StubRoot.Post($"/p/{index}", $"{{\"n\": {index}}}") with { Headers = [new WireField("n", $"{index}")] });
            return Encoding.UTF8.GetString(answer.Body.Span) == $"/p/{index} {index}";
        }));

        answers.Should().HaveCount(300).And.OnlyContain(isOwn => isOwn);
        stub.Served.Should().HaveCount(300);
    }

    [Fact]
    public async Task Says_that_a_port_is_taken_and_what_to_do()
    {
        await using var stub = await StubRoot.StartAsync(StubRoot.Response("\"status\": 200"));
        await using var second = new EmbeddedStubHost([], new EmbeddedStubOptions { Port = stub.Host.BaseAddress.Port });

        await FluentActions.Awaiting(() => second.StartAsync(CancellationToken.None)).Should().ThrowAsync<StubHostException>()
            .WithMessage($"Port {stub.Host.BaseAddress.Port} on 127.0.0.1 is taken; give another, or 0 for a free one.");
    }

    [Fact]
    public async Task Resets_scenarios()
    {
        await using var stub = await StubRoot.StartAsync(
            """{"scenarioName": "s", "requiredScenarioState": "Started", "newScenarioState": "two", "request": {"urlPath": "/a"}, "response": {"status": 202}}""");

        (await stub.SendAsync(StubRoot.Get("/a"))).Response!.StatusCode.Should().Be(202);
        (await stub.SendAsync(StubRoot.Get("/a"))).Failure!.Message.Should().Contain("scenario \"s\": expected state \"Started\", was \"two\"");
        await stub.Host.ResetScenariosAsync(CancellationToken.None);
        (await stub.SendAsync(StubRoot.Get("/a"))).Response!.StatusCode.Should().Be(202);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\nb–c", @"a\u000d\u000ab\u2013c")]
    public void Makes_any_text_a_field_value(string text, string value) => StubFields.ToFieldValue(text).Should().Be(value);

    [Fact]
    public void Cuts_a_long_reason() => StubFields.ToFieldValue(new string('x', 5000)).Should().HaveLength(1024).And.EndWith("x...");
}
