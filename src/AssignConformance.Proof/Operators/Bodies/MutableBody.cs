using System.Collections.Immutable;
using System.Text;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>A JSON body that was read for changing.</summary>
internal sealed record MutableBody
{
    public required MutantSide Side { get; init; }

    public required string Text { get; init; }

    public required JsonTree Root { get; init; }

    /// <summary>Every value of the body, the root first.</summary>
    public required ImmutableArray<Place> Places { get; init; }

    public required BodyPromise Promise { get; init; }

    public required TypeCatalogue Types { get; init; }

    /// <summary>The version segment of the request: <c>v1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The documented type of the whole, or null.</summary>
    public required TypeReference? Declared { get; init; }

    /// <summary>Reads a body; null where it is empty or no JSON.</summary>
    public static MutableBody? Read(ReadOnlyMemory<byte> body, BodyPromise promise, ProofSubject subject, MutantSide side)
        => JsonText.Read(body).Root is not { } root ? null : new MutableBody
        {
            Side = side,
            Text = Encoding.UTF8.GetString(body.Span),
            Root = root,
            Places = PlaceWalk.Visit(root, promise, subject.Types),
            Promise = promise,
            Types = subject.Types,
            Version = subject.Request.Target.Split('/', '?')[1],
            Declared = side == MutantSide.Response ? subject.Contract.Response?.Type : null,
        };

    /// <summary>The declared structured type of an object, or null.</summary>
    public TypeDefinition.Structured? StructuredAt(Place place)
        => place is { Value: JsonTree.Object, DeclaredType: { } name } ? Types.Find(name) as TypeDefinition.Structured : null;
}
