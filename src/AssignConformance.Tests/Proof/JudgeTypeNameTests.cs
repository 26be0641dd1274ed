using AssignConformance.Proof;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Proof;

/// <summary>What is decided of <c>@odata.type</c> and <c>@odata.context</c>.</summary>
public sealed class JudgeTypeNameTests
{
    private const string Policy = """{"@odata.type": "#microsoft.graph.policy", "target": {"@odata.type": "microsoft.graph.groupTarget", "groupId": "a"}}""";

    private static readonly ProofSubject s_policy = Exchanges.Answering(Policy);
    private static readonly ProofSubject s_policies = Exchanges.Answering("""{"value": []}""", isCollection: true);

    [Theory]
    [InlineData("\"#microsoft.graph.mystery\"", "no source describes a type microsoft.graph.mystery")]
    [InlineData("\"#microsoft.other.groupTarget\"", "no source describes a type microsoft.other.groupTarget")]
    [InlineData("\"#microsoft.graph.GroupTarget\"", "no source describes")]
    [InlineData("\"#microsoft.graph.target\"", "microsoft.graph.target is abstract")]
    [InlineData("\"#microsoft.graph.part\"", "is not derived from microsoft.graph.target")]
    [InlineData("\"#microsoft.graph.colour\"", "is not derived from microsoft.graph.target")]
    [InlineData("\"##microsoft.graph.groupTarget\"", "microsoft.graph.target")]
    [InlineData("7", "is a text")]
    public void A_name_that_is_none_of_an_admitted_type_is_forbidden(string name, string reason)
    {
        var judgement = s_policy.Answer(Policy.Replace("\"microsoft.graph.groupTarget\"", name, StringComparison.Ordinal));

        judgement.ShouldBeForbidden("/target/@odata.type: ");
        judgement.ShouldBeForbidden(reason);
    }

    [Fact]
    public void Another_derived_type_is_allowed()
        => s_policy.Answer(Policy.Replace("groupTarget", "allTarget", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.DerivedType);

    [Fact]
    public void The_name_of_a_concrete_declared_type_may_be_left_out()
        => s_policy.Answer(Policy.Replace("\"@odata.type\": \"#microsoft.graph.policy\", ", "", StringComparison.Ordinal)).ShouldBeAllowed(Looseness.TypeOmissible);

    [Fact]
    public void The_name_may_not_be_left_out_where_the_declared_type_is_abstract()
        => s_policy.Answer(Policy.Replace("\"@odata.type\": \"microsoft.graph.groupTarget\", ", "", StringComparison.Ordinal)).ShouldBeForbidden("must name its type");

    [Fact]
    public void A_hash_that_the_page_writes_must_be_there()
        => s_policy.Answer(Policy.Replace("#", "", StringComparison.Ordinal)).ShouldBeForbidden("/@odata.type: the page writes #microsoft.graph.policy, with #");

    [Fact]
    public void A_hash_that_the_page_lacks_may_be_missing()
        => (s_policy with { Response = s_policy.Response with { Body = System.Text.Encoding.UTF8.GetBytes(Policy.Replace("\"microsoft", "\"#microsoft", StringComparison.Ordinal)) } })
            .Answer(Policy).ShouldBeAllowed(Looseness.HashNotShown);

    [Fact]
    public void Properties_are_those_of_the_type_that_is_named()
        => s_policy.Answer(Policy.Replace("\"a\"", "7", StringComparison.Ordinal)).ShouldBeForbidden("/target/groupId: the documentation declares \"groupId\" as Edm.String");

    [Theory]
    [InlineData("nothing")]
    [InlineData("https://graph.microsoft.com/beta/Collection(microsoft.graph.policy)")]
    [InlineData("/beta/$metadata#Collection(microsoft.graph.policy)")]
    [InlineData("https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.policy)")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.rule)")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.mystery)")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#microsoft.graph.policy")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#xs/$entity")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#")]
    public void A_context_that_does_not_fit_the_answer_is_forbidden(string context) => Context(context).IsForbidden.Should().BeTrue();

    [Theory]
    [InlineData("https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.policy)")]
    [InlineData("https://localhost:5000/anything/beta/$metadata#Collection(graph.policy)")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#Collection(entity)")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#xs('a')/policies")]
    [InlineData("https://graph.microsoft.com/beta/$metadata#Collection($ref)")]
    public void A_context_that_fits_is_allowed(string context) => Context(context).ShouldBeAllowed(Looseness.Annotation);

    [Fact]
    public void A_context_that_the_page_shows_is_the_pages_matter()
        => Exchanges.Answering("""{"value": []}""", isCollection: true, documented: """{"@odata.context": "odd", "value": []}""")
            .Answer("""{"@odata.context": "odd", "value": []}""").IsForbidden.Should().BeFalse();

    private static Judgement Context(string context) => s_policies.Answer($$"""{"@odata.context": "{{context}}", "value": []}""");
}
