using FluentAssertions;
using Xunit;
using static AssignConformance.Tests.Rules.SamplePage;

namespace AssignConformance.Tests.Rules.Messages;

public sealed class BodyPresenceDiffersTests
{
    [Fact]
    public void A_sentence_that_offers_a_body_lifts_the_ban()
    {
        var body = Faultless.RequestBody! with { Parameters = [], Text = "No request body is required.\nHowever, you can name the file in the request body." };

        Earned(Faultless with { RequestBody = body }).Should().BeEmpty();
        Earned(Faultless with { RequestBody = body with { Text = "Do not supply a request body for this method." } }).Should().Equal("AC2019 54:1");
    }

    [Theory]
    [InlineData("You can optionally give the reason.", "The reason.", true)]
    [InlineData("Give the reason.", "If omitted, none is stored.", true)]
    [InlineData("Give the reason.", "The reason.", false)]
    public void A_body_that_may_be_left_out_is_not_missed(string text, string description, bool isRight)
        => Earned(WithRequest($"POST {Url}") with
        {
            RequestBody = Faultless.RequestBody! with { Text = text, Parameters = [Row("assignments", "thingAssignment", 40, isCollection: true, description)] },
        }).Should().Equal(isRight ? [] : ["AC2019 51:1"]);
}
