using AssignConformance.Model.Findings;
using AssignConformance.Rules;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Rules;

public sealed class RuleSetTests
{
    private static readonly HashSet<string> Errors =
    [
        "AC1001", "AC1002", "AC1014", "AC1016", "AC2001", "AC2002", "AC2004", "AC2005", "AC2006", "AC2008", "AC2009", "AC2015", "AC2019",
        "AC3001", "AC3003", "AC3004", "AC3005", "AC3008", "AC3014", "AC3015", "AC4002", "AC4003", "AC4004", "AC4006", "AC4007", "AC4008",
        "AC5002", "AC5003", "AC5004", "AC5005", "AC6003",
    ];

    private static readonly HashSet<string> Notes =
        ["AC1004", "AC1011", "AC1012", "AC1017", "AC2011", "AC2014", "AC2018", "AC2021", "AC3010", "AC3013", "AC5006", "AC6001", "AC6002"];

    [Fact]
    public void Rules_stand_in_the_order_of_their_ids_and_none_twice()
        => RuleSet.All.Select(rule => rule.Rule.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(40);

    [Fact]
    public void Names_are_kebab_case_and_none_twice()
        => RuleSet.All.Select(rule => rule.Rule.Name).Should().OnlyHaveUniqueItems().And.AllSatisfy(name => name.Should().MatchRegex("^[a-z]+(-[a-z]+)*$"));

    [Fact]
    public void Each_rule_tells_why_shows_a_fault_and_says_what_to_do()
        => RuleSet.All.Should().AllSatisfy(each =>
        {
            each.Rule.Rationale.Should().NotBeNullOrWhiteSpace(each.Rule.Id);
            each.Rule.Example.Should().NotBeNullOrWhiteSpace(each.Rule.Id);
            each.Rule.Fix.Should().NotBeNullOrWhiteSpace(each.Rule.Id);
        });

    [Fact]
    public void Severities_are_those_that_were_decided()
        => RuleSet.All.Should().AllSatisfy(each => each.Rule.Severity.Should().Be(
            Errors.Contains(each.Rule.Id) ? Severity.Error : Notes.Contains(each.Rule.Id) ? Severity.Note : Severity.Warning, each.Rule.Id));

    [Fact]
    public void Finds_a_rule_by_its_id_in_any_letter_case()
    {
        RuleSet.Find("ac4001")!.Name.Should().Be("type-hash-missing");
        RuleSet.Find("AC0000").Should().BeNull();
    }
}
