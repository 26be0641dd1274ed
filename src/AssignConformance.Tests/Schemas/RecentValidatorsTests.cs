using AssignConformance.Schemas.Validation;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class RecentValidatorsTests
{
    private readonly List<string> _built = [];

    [Fact]
    public void A_validator_is_built_once_while_it_is_kept()
    {
        var recent = new RecentValidators<string>(capacity: 30, least: 1);

        var first = Get(recent, "a");

        Get(recent, "b").Should().NotBeSameAs(first);
        Get(recent, "a").Should().BeSameAs(first);
        _built.Should().Equal("a", "b");
    }

    [Fact]
    public void The_one_that_was_asked_longest_ago_is_forgotten_and_built_again()
    {
        var recent = new RecentValidators<string>(capacity: 20, least: 1);

        foreach (var key in new[] { "a", "b", "a", "c", "a", "b" })
        {
            Get(recent, key);
        }

        _built.Should().Equal("a", "b", "c", "b");
    }

    [Fact]
    public void Some_are_kept_however_long_their_schemas_are()
    {
        var recent = new RecentValidators<string>(capacity: 1, least: 2);

        foreach (var key in new[] { "a", "b", "a", "b", "c", "a" })
        {
            Get(recent, key);
        }

        _built.Should().Equal("a", "b", "c", "a");
    }

    [Fact]
    public void A_schema_that_cannot_be_used_is_told_each_time()
    {
        var recent = new RecentValidators<string>();
        var act = () => recent.Get("a", 1, () => BodyValidator.FromSchema("not JSON"));

        act.Should().Throw<SchemaException>();
        act.Should().Throw<SchemaException>();
    }

    private BodyValidator Get(RecentValidators<string> recent, string key) => recent.Get(key, length: 10, () =>
    {
        _built.Add(key);
        return BodyValidator.FromSchema("{}");
    });
}
