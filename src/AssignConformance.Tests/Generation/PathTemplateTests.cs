using AssignConformance.Generation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Generation;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("/v1.0/users/{id}/assign", "/v1.0/users/{id}/assign")]
    [InlineData("/v1.0/users/{id | upn}/things/{id}", "/v1.0/users/{idupn}/things/{id}")]
    [InlineData("/v1.0/a/{id}/b/{id}", "/v1.0/a/{id}/b/{id2}")]
    [InlineData("/v1.0/a/{-}", "/v1.0/a/{p}")]
    [InlineData("/v1.0/a(start=<timestamp>, n=2)/{id}", "/v1.0/a(start=%3Ctimestamp%3E,%20n=2)/{id}")]
    public void Each_placeholder_gets_a_name_of_its_own(string path, string expected)
        => new PathTemplate(path).ToUrlPathTemplate().Should().Be(expected);

    [Fact]
    public void A_placeholder_within_a_segment_needs_a_pattern()
    {
        var path = new PathTemplate("/v1.0/servicePrincipals(appId='{appId}')/x.y");

        path.IsTemplate.Should().BeFalse();
        path.ToUrlPathPattern().Should().Be("/v1\\.0/servicePrincipals\\(appId='[^/]+'\\)/x\\.y");
    }

    [Fact]
    public void Literals_of_a_pattern_are_those_that_are_sent()
        => new PathTemplate("/v1.0/range/resizedRange(deltaRows={n}, deltaColumns={n})").ToUrlPathPattern()
            .Should().Be("/v1\\.0/range/resizedRange\\(deltaRows=[^/]+,%20deltaColumns=[^/]+\\)");

    [Theory]
    [InlineData("/v1.0/users/{id}", "/v1.0/users/{userId}", true)]
    [InlineData("/v1.0/users/{id}", "/v1.0/users/7f47", true)]
    [InlineData("/v1.0/users/{id}", "/v1.0/groups/7f47", false)]
    [InlineData("/v1.0/users/{id}", "/v1.0/users/7f47/assign", false)]
    [InlineData("/v1.0/users/me", "/v1.0/users/{id}", false)]
    public void Covers_its_instances(string path, string example, bool covers)
        => new PathTemplate(path).Covers(new PathTemplate(example)).Should().Be(covers);

    [Fact]
    public void Literal_segments_come_before_placeholders()
        => new[] { "/v1.0/a/{x}/c", "/v1.0/a/b/{y}", "/v1.0/a/b/c", "/v1.0/a/{x}/{y}" }.Select(path => new PathTemplate(path))
            .Order(PathTemplate.MostSpecificFirst).Select(path => path.Path)
            .Should().Equal("/v1.0/a/b/c", "/v1.0/a/b/{y}", "/v1.0/a/{x}/c", "/v1.0/a/{x}/{y}");
}
