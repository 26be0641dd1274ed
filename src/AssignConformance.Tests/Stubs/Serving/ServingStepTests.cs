using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AssignConformance.Stubs.Hosting;
using AssignConformance.Stubs.Hosting.Serving;
using AssignConformance.Stubs.Mappings;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Stubs.Serving;

public sealed class ServingStepTests
{
    private const string Parts = """{"id": "1", "method": "GET", "url": "/bad"}, {"id": "2", "method": "GET", "url": "/a", "dependsOn": ["1"]}, {"id": "3", "method": "GET", "url": "a"}""";

    [Theory]
    [InlineData("5/s", 5, 1)]
    [InlineData("300/m", 300, 60)]
    public void Reads_a_rate(string text, int requests, int seconds) => RequestRate.Parse(text).Should().Be(new RequestRate(requests, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("0/s")]
    [InlineData("5")]
    [InlineData("-1/s")]
    [InlineData("5/h")]
    public void Refuses_what_is_no_rate(string text) => RequestRate.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("503:20%", ServingFault.Unavailable, 20)]
    [InlineData("reset", ServingFault.Reset, 100)]
    public void Reads_a_fault(string text, ServingFault fault, int percent) => FaultPlan.Parse(text).Should().Be(new FaultPlan(fault, percent));

    [Theory]
    [InlineData("503", "503:100%")]
    [InlineData("truncate:7%", "truncate:7%")]
    public void Writes_a_fault_as_it_is_read(string text, string written) => FaultPlan.Parse(text)!.ToString().Should().Be(written);

    [Theory]
    [InlineData("504")]
    [InlineData("503:0%")]
    [InlineData("503:20")]
    [InlineData("503:1%:2%")]
    public void Refuses_what_is_no_fault(string text) => FaultPlan.Parse(text).Should().BeNull();

    [Fact]
    public async Task Throttles_above_the_rate_and_counts_who_comes_back_too_early()
    {
        var clock = new ManualClock();
        var throttle = new Throttle(new RequestRate(1, TimeSpan.FromMinutes(1)), clock);

        var first = await Send(throttle, "/a");
        clock.Move(0.5);
        var refused = await Send(throttle, "/b");
        clock.Move(50);
        var early = await Send(throttle, "/b");
        clock.Move(9.5);
        var other = await Send(throttle, "/c");
        clock.Move(0.5);
        var patient = await Send(throttle, "/b");

        (first.StatusCode, refused.StatusCode, early.StatusCode, other.StatusCode, patient.StatusCode).Should().Be((200, 429, 429, 200, 429));
        RetryAfter(refused).Should().Be("60");
        RetryAfter(early).Should().Be("10");
        Encoding.UTF8.GetString(refused.Body.Span).Should().Contain("\"code\":\"TooManyRequests\"");
        throttle.Tally.Should().Be(new ThrottleTally(3, 1));
    }

    [Fact]
    public async Task Waits_its_delay_before_each_answer()
    {
        var clock = new ManualClock();
        var delay = new Delay(TimeSpan.FromSeconds(2), clock, CancellationToken.None);

        var answer = Send(delay, "/a");
        clock.Move(1.9);
        var wasAnswered = answer.IsCompleted;
        clock.Move(0.1);

        wasAnswered.Should().BeFalse();
        (await answer.WaitAsync(TimeSpan.FromSeconds(30))).StatusCode.Should().Be(200);
    }

    [Fact]
    public async Task A_host_that_stops_cuts_delays_short_and_answers_still()
    {
        using var stopping = new CancellationTokenSource();
        var answer = Send(new Delay(TimeSpan.FromSeconds(2), new ManualClock(), stopping.Token), "/a");

        await stopping.CancelAsync();

        (await answer.WaitAsync(TimeSpan.FromSeconds(30))).StatusCode.Should().Be(200);
    }

    [Fact]
    public async Task A_caller_that_goes_away_ends_its_delay_without_an_answer()
    {
        using var gone = new CancellationTokenSource();
        var delay = new Delay(TimeSpan.FromSeconds(2), new ManualClock(), CancellationToken.None);

        var answer = delay.AnswerAsync(StubRoot.Sent("GET", "/a"), Next, gone.Token);
        await gone.CancelAsync();

        await FluentActions.Awaiting(() => answer).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_error_names_what_is_wrong_with_plain_quotes()
    {
        var answer = await Post("""{"requests": [{"id": "1", "method": "GET", "url": "/a"}, {"id": "1", "method": "GET", "url": "/a"}]}""");

        Encoding.UTF8.GetString(answer.Body.Span).Should().Contain("""The id \"1\" stands twice.""");
    }

    [Fact]
    public async Task Plays_a_fault_on_its_share_evenly()
    {
        var player = new FaultPlayer(new FaultPlan(ServingFault.Unavailable, 25));
        var codes = new List<int>();
        for (var number = 0; number < 8; number++)
        {
            codes.Add((await Send(player, "/a")).StatusCode);
        }

        codes.Should().Equal(200, 200, 200, 503, 200, 200, 200, 503);
    }

    [Fact]
    public async Task Resets_and_truncates()
    {
        (await Send(new FaultPlayer(new FaultPlan(ServingFault.Reset, 100)), "/a")).Fault.Should().Be(ResponseFault.ConnectionReset);
        (await Send(new FaultPlayer(new FaultPlan(ServingFault.Truncate, 100)), "/a")).Should().BeEquivalentTo(new { IsTruncated = true, AnsweredBy = "fault" });
    }

    [Fact]
    public async Task A_client_that_hangs_up_before_the_answer_is_told_of()
    {
        var served = new TaskCompletionSource<ServedRequest>();
        var clock = new TellingClock();
        await using var host = new EmbeddedStubHost(
            StubRoot.Read(StubRoot.Response("\"body\": \"x\"")), new EmbeddedStubOptions { Delay = TimeSpan.FromMinutes(5), OnServed = served.SetResult, Time = clock });
        await host.StartAsync(CancellationToken.None);
        using (var client = new TcpClient(host.BaseAddress.Host, host.BaseAddress.Port))
        {
            await client.GetStream().WriteAsync("GET /a HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
            await clock.IsWaitedOn.WaitAsync(TimeSpan.FromSeconds(30));
        }

        (await served.Task.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeEquivalentTo(new { StatusCode = 0, MappingName = "client", Reason = "it hung up before the answer" });
    }

    [Fact]
    public async Task A_part_of_a_batch_may_have_a_URL_in_its_query()
    {
        using var body = JsonDocument.Parse((await Post("""{"requests": [{"id": "1", "method": "GET", "url": "/a?$filter=x eq 'https://y'"}]}""")).Body);

        body.RootElement.GetProperty("responses").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_truncated_body_and_a_reset_reach_the_client_as_such()
    {
        foreach (var fault in new[] { ServingFault.Truncate, ServingFault.Reset })
        {
            await using var host = new EmbeddedStubHost(StubRoot.Read(StubRoot.Response("\"body\": \"12345678\"")), new EmbeddedStubOptions { Faults = [new FaultPlan(fault, 100)] });
            await host.StartAsync(CancellationToken.None);
            using var client = new HttpClient();

            var get = () => client.GetStringAsync(new Uri(host.BaseAddress, "/a"));

            await get.Should().ThrowAsync<HttpRequestException>();
        }
    }

    [Fact]
    public async Task Answers_the_parts_of_a_batch_and_fails_dependants_of_a_failed_one()
    {
        var answer = await Post($$"""{"requests": [{{Parts}}]}""");

        using var body = JsonDocument.Parse(answer.Body);
        body.RootElement.GetProperty("responses").EnumerateArray().Select(part => (part.GetProperty("id").GetString(), part.GetProperty("status").GetInt32()))
            .Should().Equal(("1", 400), ("2", 424), ("3", 200));
    }

    [Theory]
    [InlineData(20, 200, "responses")]
    [InlineData(21, 400, "MaximumValueExceeded")]
    public async Task A_batch_holds_up_to_20_requests(int count, int status, string text)
    {
        var parts = Enumerable.Range(1, count).Select(id => $$"""{"id": "{{id}}", "method": "GET", "url": "/a"}""");
        var answer = await Post($$"""{"requests": [{{string.Join(',', parts)}}]}""");

        answer.StatusCode.Should().Be(status);
        Encoding.UTF8.GetString(answer.Body.Span).Should().Contain(text);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("""{"requests": []}""", "/requests must be an array")]
    [InlineData("""{"requests": [{"id": "1", "url": "/a"}]}""", "/requests/0/method")]
    [InlineData("""{"requests": [{"id": "1", "method": "GET", "url": "https://x/a"}]}""", "relative")]
    [InlineData("""{"requests": [{"id": "1", "method": "GET", "url": "/a", "dependsOn": ["1"]}]}""", "circle")]
    [InlineData("""{"requests": [{"id": "1", "method": "GET", "url": "/a", "dependsOn": ["2"]}]}""", "names")]
    [InlineData("""{"requests": [{"id": "1", "method": "POST", "url": "/a", "body": {}}]}""", "Content-Type")]
    public async Task Refuses_what_is_no_batch(string body, string reason)
    {
        var answer = await Post(body);

        answer.StatusCode.Should().Be(400);
        answer.Reason.Should().Contain(reason);
    }

    private static Task<StubAnswer> Send(IServingStep step, string target) => step.AnswerAsync(StubRoot.Sent("GET", target), Next, CancellationToken.None);

    private static Task<StubAnswer> Post(string body)
        => new Batch().AnswerAsync(StubRoot.Sent("POST", "/v1.0/$batch", body, ("Authorization", "Bearer x")), Next, CancellationToken.None);

    private static Task<StubAnswer> Next(AssignConformance.Stubs.Matching.StubRequest request, CancellationToken cancellationToken)
        => Task.FromResult(new StubAnswer { StatusCode = request.Path.EndsWith("/bad", StringComparison.Ordinal) ? 400 : 200, Body = "{}"u8.ToArray(), AnsweredBy = "m" });

    private static string RetryAfter(StubAnswer answer) => answer.Headers.Single(field => field.Name == "Retry-After").Value;

    /// <summary>The system's clock, which tells when somebody begins to wait.</summary>
    private sealed class TellingClock : TimeProvider
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsWaitedOn => _waiting.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waiting.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
