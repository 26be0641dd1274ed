using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Judging;

namespace AssignConformance.Proof;

/// <summary>Decides whether the documentation forbids a mutant: an eye of its own, which knows the page and the types and nothing of the checks.</summary>
/// <remarks>
/// The changed message is read anew, every way in which it contradicts a documented fact is listed, and the same is done for the unmutated one. The mutant is forbidden
/// where it has a contradiction, by kind and place, that the unmutated message does not have. How the mutant was made does not count.
/// </remarks>
public static class Judge
{
    /// <summary>Decides; same subject and messages, same judgement. Never throws on what a message holds.</summary>
    public static Judgement Decide(ProofSubject subject, Mutant mutant)
    {
        if (mutant.Response is { } response)
        {
            var change = Changes.Between(subject.Response, response);
            return Decide(ResponseReading.Contradictions(subject, subject.Response), ResponseReading.Contradictions(subject, response), change.Place, () => LooseMessage.OfResponse(subject, response, change));
        }
        else
        {
            var change = Changes.Between(subject.Request, mutant.Request!);
            return Decide(RequestReading.Contradictions(subject, subject.Request), RequestReading.Contradictions(subject, mutant.Request!), change.Place, () => LooseMessage.OfRequest(subject, change));
        }
    }

    /// <summary>The unmutated request keeps what its page says. One that breaks it is answered because the page shows it: that a change of it is refused says nothing.</summary>
    public static bool IsRequestFaultless(ProofSubject subject) => !RequestReading.Contradictions(subject, subject.Request).Any();

    /// <param name="place">Of the first change.</param>
    private static Judgement Decide(
        IEnumerable<Contradiction> unmutated, IEnumerable<Contradiction> mutated, string place, Func<(string Looseness, PropertyDefinition? Declared)> looseness)
    {
        var known = unmutated.Select(each => (each.Kind, each.Place)).ToHashSet();
        var found = mutated.ToList();
        if (found.Find(each => !known.Contains((each.Kind, each.Place))) is { } contradiction)
        {
            return new Judgement(IsForbidden: true, At(contradiction.Place) + contradiction.Sentence, Looseness: null);
        }

        if (found.Find(each => each.Place == place) is { } masked)
        {
            return new Judgement(IsForbidden: false, $"{At(place)}{masked.Sentence}, and the unmutated message contradicts that too", Proof.Looseness.AlreadyContradicts);
        }

        var (why, declared) = looseness();
        return new Judgement(IsForbidden: false, At(place) + why + (declared is null ? "" : $"; declared is {Fact.Of(declared)}"), why);
    }

    private static string At(string place) => place.Length == 0 ? "" : place + ": ";
}
