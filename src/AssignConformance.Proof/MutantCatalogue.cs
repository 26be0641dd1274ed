using System.Collections.Immutable;
using AssignConformance.Proof.Operators;
using AssignConformance.Proof.Operators.Bodies;
using AssignConformance.Proof.Operators.Messages;

namespace AssignConformance.Proof;

/// <summary>Every way in which an exchange can be changed in one place.</summary>
public static class MutantCatalogue
{
    private static readonly ImmutableArray<IMutationOperator> All =
    [
        .. ResponseOperators.All, .. OfBody(MutantSide.Response), .. ContextOperators.OfResponse(),
        .. RequestOperators.All, .. OfBody(MutantSide.Request),
    ];

    /// <summary>Every operator, those of responses first.</summary>
    public static ImmutableArray<OperatorText> Operators { get; } = [.. All.Select(each => each.Text)];

    /// <summary>Every mutant: of the response, then of the request, operator by operator as in <see cref="Operators"/>, in document order. Same subject, same mutants, and no key twice.</summary>
    /// <remarks>A mutant is made when the enumeration reaches it, so that only one changed body need be in memory.</remarks>
    public static IEnumerable<Mutant> Of(ProofSubject subject)
    {
        var source = new MutationSource(subject);
        foreach (var each in All)
        {
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var mutant in each.Mutants(source))
            {
                numbers[mutant.Place] = numbers.GetValueOrDefault(mutant.Place) + 1;
                yield return mutant with { Number = numbers[mutant.Place] };
            }
        }
    }

    private static IEnumerable<IMutationOperator> OfBody(MutantSide side)
        => [.. ByteOperators.Of(side), .. ShapeOperators.Of(side), .. ValueOperators.Of(side), .. FormOperators.Of(side), .. TypeNameOperators.Of(side), .. NestingOperators.Of(side)];
}
