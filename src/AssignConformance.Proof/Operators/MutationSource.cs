using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Operators.Bodies;

namespace AssignConformance.Proof.Operators;

/// <summary>A subject with its bodies read for changing; a body is read once, by the first operator that asks.</summary>
internal sealed class MutationSource(ProofSubject subject)
{
    private readonly Lazy<MutableBody?> _response = new(() => MutableBody.Read(subject.Response.Body, PromisedBody.OfResponse(subject), subject, MutantSide.Response));
    private readonly Lazy<MutableBody?> _request = new(() => MutableBody.Read(subject.Request.Body ?? default, PromisedBody.OfRequest(subject), subject, MutantSide.Request));

    public ProofSubject Subject => subject;

    /// <summary>The body of a side; null where there is none, or none that is JSON.</summary>
    public MutableBody? Body(MutantSide side) => side == MutantSide.Response ? _response.Value : _request.Value;

    /// <summary>A mutant with another body.</summary>
    public Mutant WithBody(OperatorText text, string place, string description, ReadOnlyMemory<byte> body) => new Mutant(text.Name, text.Side, place, description) switch
    {
        var mutant when text.Side == MutantSide.Response => mutant with { Response = subject.Response with { Body = body } },
        var mutant => mutant with { Request = subject.Request with { Body = body } },
    };
}
