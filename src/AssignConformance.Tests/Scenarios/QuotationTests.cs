using System.Text;
using AssignConformance.Model.Results;
using AssignConformance.Model.Wire;
using AssignConformance.Scenarios.Drivers;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Scenarios;

public sealed class QuotationTests
{
    private static readonly string s_text = new string('x', 70) + "this-is-the-secret";

    /// <summary>Cut at 80 characters, as excerpts are: nobody recognises the half of it.</summary>
    private static readonly string s_excerpt = $"\"{s_text[..80]}…\"";

    private static readonly Mismatch s_found = new() { RuleId = "AC7004", Message = $"\"/a\" is {s_excerpt}; expected no secret", Pointer = "/a", Expected = "no secret", Actual = s_excerpt };

    [Fact]
    public void A_mismatch_quotes_the_stored_value_and_not_half_of_the_real_one()
        => Quotation.Of(s_found, Sending(), new Confidential()).Should().BeEquivalentTo(
            s_found with { Message = "REDACTED \"/a\" is \"<string>\"; expected no secret", Pointer = "REDACTED /a", Expected = "REDACTED no secret", Actual = "REDACTED \"<string>\"" });

    [Fact]
    public void A_note_is_redacted()
        => Quotation.Of(new Note("new", "/a"), new Confidential()).Should().Be(new Note("REDACTED new", "REDACTED /a"));

    [Fact]
    public void What_a_stub_answers_is_quoted_as_it_is()
        => Quotation.Of(s_found, Sending(), new Open()).Should().BeSameAs(s_found);

    private static Sending Sending()
    {
        var sending = SendingSample.Answered(200, $"{{\"a\": \"{s_text}\"}}");
        return sending with { Stored = sending.Exchange with { Response = sending.Response with { Body = Encoding.UTF8.GetBytes("{\"a\": \"<string>\"}") } } };
    }

    private class Open : ITarget
    {
        public string Name => "sample";

        public Task<Exchange> SendAsync(GraphRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Confidential : Open, IConfidentialTarget
    {
        public Exchange Redact(Exchange exchange) => exchange;

        public string Redact(string text) => $"REDACTED {text}";
    }
}
