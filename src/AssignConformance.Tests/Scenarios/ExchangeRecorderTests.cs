using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Drivers;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class ExchangeRecorderTests
{
    private static readonly GraphRequest s_request = new() { Method = "GET", Target = "/v1.0/things", Headers = [new WireField("Client-Request-Id", "page"), new WireField("Accept", "x")] };

    [Fact]
    public void The_request_id_that_the_target_put_on_is_on_record_in_place_of_the_page_s()
        => ExchangeRecorder.Record(new Exchange(s_request, null, TimeSpan.Zero, []) { ClientRequestId = "own" }, "").Request.Headers
            .Should().Equal(new HeaderRecord("Authorization", "Bearer $TOKEN"), new HeaderRecord("Accept", "x"), new HeaderRecord("client-request-id", "own"));

    [Fact]
    public void Without_one_the_page_s_fields_stay()
        => ExchangeRecorder.Record(new Exchange(s_request with { Authenticated = false }, null, TimeSpan.Zero, []), "").Request.Headers
            .Should().Equal(new HeaderRecord("Client-Request-Id", "page"), new HeaderRecord("Accept", "x"));

    [Fact]
    public void Every_attempt_is_on_record_with_its_wait()
        => ExchangeRecorder.Record(
                new Exchange(s_request, null, TimeSpan.Zero, [new Attempt(429, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.1)), new Attempt(null, TimeSpan.FromSeconds(3), TimeSpan.Zero)]), "").Attempts
            .Should().Equal(new AttemptRecord(429, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.1)), new AttemptRecord(null, TimeSpan.FromSeconds(3), TimeSpan.Zero));
}
