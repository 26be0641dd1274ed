using AssignConformance.Tenant.Sending;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Tenant.Sending;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("120", 120)]
    [InlineData(" 3 ", 3)]
    [InlineData("2.128", 2.128)]
    [InlineData("Sun, 22 Nov 2026 02:01:00 GMT", 60)]
    [InlineData("Sunday, 22-Nov-26 02:01:00 GMT", 60)]
    [InlineData("Sun Nov 22 02:01:00 2026", 60)]
    [InlineData("Sun, 22 Nov 2026 01:00:00 GMT", 0)]
    public void Reads_each_form(string field, double seconds)
        => RetryAfter.Read(field, null, s_now).Should().Be(new RetryAfter(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("soon")]
    [InlineData("2026-11-22T02:00:00Z")]
    public void Reads_nothing_else(string? field) => RetryAfter.Read(field, null, s_now).Should().BeNull();

    [Theory]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Is_long_beyond_any_cap_where_the_number_is_beyond_all_sense(string field)
        => RetryAfter.Read(field, null, s_now)!.Value.Delay.Should().BeGreaterThan(TimeSpan.FromDays(365));

    [Fact]
    public void A_date_is_relative_to_the_answers_own_clock()
        => RetryAfter.Read("Sun, 22 Nov 2026 05:00:10 GMT", "Sun, 22 Nov 2026 05:00:00 GMT", s_now).Should().Be(new RetryAfter(TimeSpan.FromSeconds(10)));
}
