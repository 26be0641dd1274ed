using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Wire;
using AssignConformance.Tenant.Sending;
using AssignConformance.Tenant.Sending.Gate;
using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Tenant.Sending.RecordingNetwork;
using static AssignConformance.Tests.Tenant.Sending.SenderSample;

namespace AssignConformance.Tests.Tenant.Sending;

public sealed class TenantSenderTests
{
    [Fact]
    public async Task The_documented_bytes_fields_and_target_go_out_as_they_are()
    {
        using var sample = new SenderSample(new RecordingNetwork());
        var body = Encoding.UTF8.GetBytes("{ \"a\" : 1.50,\n  \"b\":\"\\u00e9 é\" }");
        var request = new GraphRequest
        {
            Method = "POST",
            Target = "/v1.0/a.b/x_y-z/assign?select=id&%24top=5&$filter=a%20eq%20'%2F'&x=..",
            Headers = [new("Content-type", "application/json; odata=verbose"), new("Prefer", "return=minimal"), new("Content-length", "9"), new("Authorization", "Bearer stolen")],
            Body = body,
        };

        var exchange = await sample.SendAsync(request);

        var arrived = sample.Network.Requests.Should().ContainSingle().Subject;
        arrived.Method.Should().Be("POST");
        arrived.Origin.Should().Be("https://graph.microsoft.com");
        arrived.Target.Should().Be(request.Target);
        arrived.Body.Should().Equal(body);
        arrived.Fields["Content-Type"].Should().Be("application/json; odata=verbose");
        arrived.Fields["Prefer"].Should().Be("return=minimal");
        arrived.Fields["Authorization"].Should().Be($"Bearer {sample.Credentials.Single().Token}");
        arrived.Fields["client-request-id"].Should().Be("00000001-0000-0000-0000-000000000000");
        exchange.Failure.Should().BeNull();
        exchange.Attempts.Should().ContainSingle().Which.StatusCode.Should().Be(200);
    }

    [Fact]
    public async Task A_body_without_a_media_type_goes_out_without_one()
    {
        using var sample = new SenderSample(new RecordingNetwork());

        await sample.SendAsync(Post() with { Headers = [] });

        sample.Network.Requests.Single().Fields.Should().NotContainKey("Content-Type");
        sample.Network.Requests.Single().Body.Should().Equal("{}"u8.ToArray());
    }

    [Fact]
    public async Task Without_a_token_no_token_is_asked_for()
    {
        using var sample = new SenderSample(new RecordingNetwork());

        await sample.SendAsync(Get() with { Authenticated = false, Headers = [new("Authorization", "Bearer x")] });

        sample.Network.Requests.Single().Fields.Should().NotContainKey("Authorization");
        sample.Credentials.Should().BeEmpty();
    }

    [Fact]
    public async Task The_answers_correlation_fields_are_kept()
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(200, "{}", ("request-id", "r"), ("client-request-id", "c"), ("Date", "Sun, 22 Nov 2026 02:00:00 GMT"), ("x-ms-ags-diagnostic", "{}"))));

        var exchange = await sample.SendAsync(Get());
        var response = exchange.Response!;

        exchange.ClientRequestId.Should().Be("00000001-0000-0000-0000-000000000000");
        new[] { "request-id", "client-request-id", "Date", "x-ms-ags-diagnostic", "Content-Type" }.Should().OnlyContain(name => response.Header(name) != null);
    }

    [Fact]
    public async Task What_the_gate_keeps_is_not_sent_and_has_no_attempt()
    {
        using var sample = new SenderSample(new RecordingNetwork(), gate: new RequestGate(GateSample.Scope()));

        var exchange = await sample.SendAsync(GateSample.Request("DELETE", $"{GateSample.Policies}/{GateSample.Stranger}"));

        exchange.Failure.Should().BeEquivalentTo(new { RuleId = "AC9010", Kind = FailureKind.NotSendable });
        exchange.Attempts.Should().BeEmpty();
        sample.Network.Requests.Should().BeEmpty();
        sample.Credentials.Should().BeEmpty();
    }

    [Theory]
    [InlineData("@evil.example/v1.0/x")]
    [InlineData("https://evil.example/v1.0/x")]
    [InlineData(".evil.example/v1.0/x")]
    [InlineData(":8443/v1.0/x")]
    [InlineData("/v1.0/x y")]
    public async Task A_page_that_names_another_host_gets_no_token_and_no_request(string target)
    {
        using var sample = new SenderSample(new RecordingNetwork());

        var exchange = await sample.SendAsync(Get(target));

        exchange.Failure!.RuleId.Should().Be("AC9010");
        sample.Network.Requests.Should().BeEmpty();
        sample.Credentials.Should().BeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_an_answer(int status)
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(status, "", ("Location", "https://evil.example/"))));

        var exchange = await sample.SendAsync(Get());

        exchange.Response!.StatusCode.Should().Be(status);
        exchange.Response.Header("Location").Should().Be("https://evil.example/");
        sample.Network.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("2.128", 2.128)]
    [InlineData("Sun, 22 Nov 2026 02:00:30 GMT", 30)]
    [InlineData(null, 1)]
    [InlineData("soon", 1)]
    public async Task Waits_as_Retry_After_says_and_tells_it(string? field, double seconds)
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(429, "", field is null ? [] : [("Retry-After", field)])));

        var exchange = await sample.SendAsync(Get());

        exchange.Response!.StatusCode.Should().Be(200);
        exchange.Attempts.Select(attempt => (attempt.StatusCode, attempt.Wait)).Should().Equal((429, TimeSpan.FromSeconds(seconds)), (200, TimeSpan.Zero));
        sample.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(seconds));
        sample.Network.Requests.Select(request => request.Fields["client-request-id"]).Distinct().Should().ContainSingle("it is the exchange's");
    }

    [Theory]
    [InlineData(429, "AC9002")]
    [InlineData(503, "AC9007")]
    [InlineData(504, "AC9007")]
    public async Task Gives_up_after_five_tries_with_doubled_waits(int status, string rule)
    {
        using var sample = new SenderSample(new RecordingNetwork(Enumerable.Repeat(Answer(status), 9)));

        var exchange = await sample.SendAsync(Get());

        exchange.Failure!.RuleId.Should().Be(rule);
        exchange.Attempts.Select(attempt => attempt.Wait.TotalSeconds).Should().Equal(1, 2, 4, 8, 0);
        sample.Network.Requests.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_wait_above_the_cap_blocks_at_once()
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(503, "", ("Retry-After", "301"))));

        var exchange = await sample.SendAsync(Get());

        exchange.Failure.Should().BeEquivalentTo(new { RuleId = "AC9002", Kind = FailureKind.Environment });
        exchange.Failure!.Message.Should().Contain("301 s").And.Contain("300 s");
        sample.Clock.Waits.Should().BeEmpty();
    }

    [Fact]
    public async Task Writes_are_a_second_apart_and_one_at_a_time()
    {
        var (now, most) = (0, 0);
        using var sample = new SenderSample(new RecordingNetwork
        {
            Before = async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
            },
        });

        await Task.WhenAll(sample.SendAsync(Post()), sample.SendAsync(Post()), sample.SendAsync(Post()));

        most.Should().Be(1);
        sample.Clock.Waits.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        sample.Sender.WritesSent.Should().Be(3);
    }

    [Fact]
    public async Task Reads_are_neither_paced_nor_counted()
    {
        using var sample = new SenderSample(new RecordingNetwork(), GateSample.Settings with { WriteBudget = 1 });

        await sample.SendAsync(Get());
        await sample.SendAsync(Get());

        sample.Clock.Waits.Should().BeEmpty();
        sample.Sender.WritesSent.Should().Be(0);
    }

    [Fact]
    public async Task A_retry_of_a_write_counts_against_the_budget()
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(429), Answer(429)), GateSample.Settings with { WriteBudget = 2 });

        var exchange = await sample.SendAsync(Post());

        exchange.Failure!.RuleId.Should().Be("AC9002");
        exchange.Failure.Message.Should().Contain("budget of 2 writes").And.Contain("writeBudget");
        sample.Network.Requests.Should().HaveCount(2);
        (await sample.SendAsync(Post())).Attempts.Should().BeEmpty("nothing is left");
        (await sample.SendAsync(Get())).Failure.Should().BeNull("reading goes on");
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_not_sent_again()
    {
        using var sample = new SenderSample(new RecordingNetwork(() => throw new HttpRequestException("reset")));

        var exchange = await sample.SendAsync(Post());

        exchange.Failure!.RuleId.Should().Be("AC9007");
        exchange.Failure.Message.Should().Contain("not known");
        exchange.Attempts.Should().ContainSingle().Which.StatusCode.Should().BeNull();
        sample.Network.Requests.Should().ContainSingle();
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task The_transport_does_not_send_a_write_again_either(string method)
    {
        await using var server = new ClosingServer();
        using var sample = new SenderSample(new RecordingNetwork(), GateSample.Settings with { Cloud = GraphCloud.Global with { Graph = server.Url } }, useNetwork: true);
        await sample.SendAsync(Get());

        var exchange = await sample.SendAsync(GateSample.Request(method, "/v1.0/x"));

        exchange.Failure!.RuleId.Should().Be("AC9007");
        server.Arrived.Should().Equal("GET /v1.0/organization HTTP/1.1", $"{method} /v1.0/x HTTP/1.1");
    }

    [Fact]
    public async Task A_write_that_a_gateway_gave_up_on_is_not_sent_again()
    {
        using var sample = new SenderSample(new RecordingNetwork(Answer(504, "", ("Retry-After", "1"))));

        var exchange = await sample.SendAsync(Post());

        exchange.Failure!.RuleId.Should().Be("AC9009");
        sample.Network.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task No_answer_in_time_is_AC9009()
    {
        SenderSample? sample = null;
        using (sample = new SenderSample(new RecordingNetwork
        {
            Before = token =>
            {
                sample!.Clock.FireHeld();
                return Task.Delay(Timeout.Infinite, token);
            },
        }))
        {
            var exchange = await sample.SendAsync(Get());

            exchange.Failure!.RuleId.Should().Be("AC9009");
            exchange.Failure.Message.Should().Contain("within 100 s");
        }
    }

    [Fact]
    public async Task Cancellation_is_no_time_out()
    {
        using var cancelled = new CancellationTokenSource();
        using var sample = new SenderSample(new RecordingNetwork { Before = async token => { await cancelled.CancelAsync(); await Task.Delay(Timeout.Infinite, token); } });

        var sending = () => sample.Sender.SendAsync(Get(), cancelled.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_expired_token_is_replaced_once()
    {
        using var sample = new SenderSample(new RecordingNetwork(Error(401, "InvalidAuthenticationToken")));

        var exchange = await sample.SendAsync(Get());

        exchange.Attempts.Select(attempt => attempt.StatusCode).Should().Equal(401, 200);
        sample.Credentials.Should().HaveCount(2);
        sample.Network.Requests[1].Fields["Authorization"].Should().Be($"Bearer {sample.Credentials[1].Token}").And.NotBe(sample.Network.Requests[0].Fields["Authorization"]);
    }

    [Fact]
    public async Task A_new_token_that_is_refused_too_is_AC9008()
    {
        using var sample = new SenderSample(new RecordingNetwork(Enumerable.Repeat(Error(401, "InvalidAuthenticationToken"), 5)));

        var exchange = await sample.SendAsync(Get());

        exchange.Failure!.RuleId.Should().Be("AC9008");
        sample.Network.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Without_a_token_401_is_the_answer()
    {
        using var sample = new SenderSample(new RecordingNetwork(Error(401, "InvalidAuthenticationToken")));

        var exchange = await sample.SendAsync(Get() with { Authenticated = false });

        exchange.Failure.Should().BeNull();
        exchange.Response!.StatusCode.Should().Be(401);
    }

    public static TheoryData<int, string, string, string?> Refusals => new()
    {
        { 403, "Forbidden", "Application is not authorized", "AC9001" },
        { 403, "Authorization_RequestDenied", "Insufficient privileges", "AC9001" },
        { 403, "accessDenied", "No.", "AC9001" },
        { 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "No.", "AC9003" },
        { 402, "PaymentRequired", "No.", "AC9003" },
        { 403, "Forbidden", "Header 'x-msft-approval-justification' is required to request approval", "AC9004" },
        { 400, "BadRequest", "Header 'x-msft-approval-justification' is required to request approval", "AC9004" },
        { 400, "BadRequest", "Request not applicable to target tenant.", null },
        { 400, "BadRequest", "You have no permission, licence or approval", null },
        { 403, "SomethingElse", "Insufficient privileges", null },
        { 404, "ResourceNotFound", "Forbidden", null },
        { 500, "Forbidden", "No.", null },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Tells_the_environment_by_codes_and_markers_and_never_by_prose(int status, string code, string message, string? rule)
    {
        using var sample = new SenderSample(new RecordingNetwork(Error(status, code, message)));

        var exchange = await sample.SendAsync(Post());

        exchange.Failure?.RuleId.Should().Be(rule);
        (exchange.Failure is null).Should().Be(rule is null);
        exchange.Response!.StatusCode.Should().Be(status, "the answer is kept");
    }

    [Fact]
    public async Task An_approval_code_in_a_field_tells_too()
    {
        using var sample = new SenderSample(new RecordingNetwork(Error(412, "BadRequest", "No.", ("x-msft-approval-code", "1"))));

        (await sample.SendAsync(Post())).Failure!.RuleId.Should().Be("AC9004");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_the_environments_fault()
    {
        using var sample = new SenderSample(new RecordingNetwork(Error(403, "Forbidden")));

        (await sample.SendAsync(Post() with { Authenticated = false })).Failure.Should().BeNull();
    }
}
