using System.Globalization;
using AssignConformance.Model.Wire;

namespace AssignConformance.Proof;

/// <summary>Which of the two messages is changed.</summary>
public enum MutantSide
{
    /// <summary>What the target answers.</summary>
    Response,

    /// <summary>What is sent to it.</summary>
    Request,
}

/// <summary>A message with one thing changed.</summary>
/// <param name="Operator">The name of the operator that made it: <c>property-removed</c>.</param>
/// <param name="Place">A JSON Pointer (RFC 6901) into the unmutated body, a header field's name, or empty for the whole message.</param>
/// <param name="Description">What was changed, in words: <c>"id" is left out</c>.</param>
public sealed record Mutant(string Operator, MutantSide Side, string Place, string Description)
{
    /// <summary>The changed request; null where the response is changed.</summary>
    public GraphRequest? Request { get; init; }

    /// <summary>The changed response; null where the request is changed.</summary>
    public GraphResponse? Response { get; init; }

    /// <summary>Counted from 1 among the mutants that the operator makes at this place.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Stable and unique among the mutants of a subject: <c>response/property-removed@/value/0/id</c>, with <c>#2</c> behind it for the second at one place.</summary>
    public string Key => (Side == MutantSide.Response ? "response/" : "request/") + Operator + "@" + Place
        + (Number == 1 ? "" : "#" + Number.ToString(CultureInfo.InvariantCulture));
}
