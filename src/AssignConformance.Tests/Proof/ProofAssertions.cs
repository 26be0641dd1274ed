using AssignConformance.Proof;
using FluentAssertions;

namespace AssignConformance.Tests.Proof;

/// <summary>What is expected of a judgement.</summary>
internal static class ProofAssertions
{
    public static void ShouldBeForbidden(this Judgement judgement, string because)
    {
        judgement.IsForbidden.Should().BeTrue(judgement.Reason);
        judgement.Reason.Should().Contain(because);
        judgement.Looseness.Should().BeNull();
    }

    public static void ShouldBeAllowed(this Judgement judgement, string looseness)
    {
        judgement.IsForbidden.Should().BeFalse(judgement.Reason);
        judgement.Looseness.Should().Be(looseness);
        judgement.Reason.Should().Contain(looseness == Looseness.AlreadyContradicts ? "contradicts that too" : looseness);
    }
}
