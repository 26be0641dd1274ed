using System.Collections.Immutable;

namespace AssignConformance.Model.Results;

/// <summary>Who can say something of an operation besides its page and a target.</summary>
public enum Witness
{
    /// <summary>The service's CSDL.</summary>
    Metadata,

    /// <summary>The types of Graph's SDK.</summary>
    Sdk,
}

/// <summary>What a witness says of what a page promises.</summary>
public enum Opinion
{
    /// <summary>It knows the operation and says the same.</summary>
    Agrees,

    /// <summary>It says otherwise; the evidence says where.</summary>
    Contradicts,

    /// <summary>It was not asked, or does not know the operation.</summary>
    NoWord,
}

/// <summary>A witness's word on an operation.</summary>
/// <param name="Reason">In a sentence: what was compared, or why there is no word.</param>
/// <param name="Evidence">Where the page is contradicted; empty otherwise.</param>
public sealed record WitnessWord(Witness Witness, Opinion Opinion, string Reason, ImmutableArray<Cause> Evidence);
