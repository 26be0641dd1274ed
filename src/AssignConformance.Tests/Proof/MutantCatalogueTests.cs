using AssignConformance.Proof;
using AssignConformance.Tests.Schemas;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

public sealed class MutantCatalogueTests
{
    private static readonly ProofSubject s_policies = Exchanges.Answering(
        """{"value": [{"@odata.type": "#microsoft.graph.policy", "id": "a", "count": 1, "isOn": true, "key": "x", "colour": "red", "names": ["a"], "target": {"@odata.type": "#microsoft.graph.groupTarget"}}]}""", isCollection: true);

    [Fact]
    public void Keys_are_unique_and_the_same_each_time()
    {
        var keys = MutantCatalogue.Of(s_policies).Select(mutant => mutant.Key).ToList();

        keys.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(150);
        MutantCatalogue.Of(s_policies).Select(mutant => mutant.Key).Should().Equal(keys);
        keys.Should().Contain(["response/property-removed@/value/0/id", "response/form-broken@/value/0/key", "response/form-broken@/value/0/key#2", "request/token-removed@Authorization", "response/status-changed@"]);
    }

    [Fact]
    public void The_same_subject_gets_the_same_messages()
        => Messages().Should().Equal(Messages());

    [Fact]
    public void Mutants_of_the_response_come_before_those_of_the_request()
        => MutantCatalogue.Of(s_policies).Select(mutant => mutant.Side).Should().BeInAscendingOrder();

    [Fact]
    public void Every_mutant_is_of_an_operator_that_is_described_once()
    {
        MutantCatalogue.Operators.Select(each => (each.Side, each.Name)).Should().OnlyHaveUniqueItems();
        MutantCatalogue.Operators.Should().OnlyContain(each => each.Does.EndsWith('.'));
        MutantCatalogue.Of(s_policies).Select(mutant => (mutant.Side, mutant.Operator)).Should().BeSubsetOf(MutantCatalogue.Operators.Select(each => (each.Side, each.Name)));
    }

    [Fact]
    public void Every_operator_makes_mutants_of_some_exchange()
        => new[] { s_policies, Exchanges.AnsweringNothing(), Exchanges.Creating("""{"count": 1, "key": "x", "target": {"@odata.type": "#microsoft.graph.groupTarget"}}"""), Exchanges.Subject(Samples.Operation(), body: null) }
            .SelectMany(MutantCatalogue.Of).Select(mutant => (mutant.Side, mutant.Operator)).Distinct()
            .Should().BeEquivalentTo(MutantCatalogue.Operators.Where(each => each.Name is not ("field-removed" or "field-changed" or "path-of-the-page") || each is { Name: "field-removed", Side: MutantSide.Request }).Select(each => (each.Side, each.Name)));

    [Fact]
    public void A_mutant_differs_from_what_was_sent_and_answered()
        => MutantCatalogue.Of(s_policies).Should().OnlyContain(mutant => mutant.Side == MutantSide.Response ? !Same(mutant) && mutant.Request == null : mutant.Request != s_policies.Request && mutant.Response == null);

    [Fact]
    public void The_judge_gives_the_same_judgement_of_the_same_message_under_another_name()
        => MutantCatalogue.Of(s_policies).Should().OnlyContain(mutant
            => Judge.Decide(s_policies, mutant) == Judge.Decide(s_policies, new Mutant("other", mutant.Side, "elsewhere", "nothing") { Request = mutant.Request, Response = mutant.Response }));

    [Fact]
    public void Every_judgement_has_a_reason_and_an_allowed_one_a_looseness_of_the_closed_set()
    {
        var judgements = MutantCatalogue.Of(s_policies).Select(mutant => Judge.Decide(s_policies, mutant)).ToList();

        judgements.Should().OnlyContain(judgement => judgement.Reason.Length > 0 && judgement.IsForbidden == (judgement.Looseness == null));
        judgements.Where(judgement => !judgement.IsForbidden).Should().OnlyContain(judgement => Looseness.All.Contains(judgement.Looseness!));
    }

    [Fact]
    public void What_is_not_changed_is_allowed()
    {
        s_policies.Answer(response => response).ShouldBeAllowed(Looseness.SameMessage);
        s_policies.Send(request => request).ShouldBeAllowed(Looseness.SameMessage);
    }

    private static bool Same(Mutant mutant)
        => mutant.Response!.StatusCode == s_policies.Response.StatusCode && mutant.Response.ReasonPhrase == s_policies.Response.ReasonPhrase
            && mutant.Response.Headers.SequenceEqual(s_policies.Response.Headers) && mutant.Response.Body.Span.SequenceEqual(s_policies.Response.Body.Span);

    private static List<string> Messages()
        => [.. MutantCatalogue.Of(s_policies).Select(mutant => Convert.ToHexString((mutant.Response?.Body ?? mutant.Request!.Body ?? default).Span) + mutant.Description)];
}
