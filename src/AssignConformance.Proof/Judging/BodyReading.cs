using System.Collections.Immutable;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;

namespace AssignConformance.Proof.Judging;

/// <summary>Reads a body anew and lists every way in which it contradicts what is promised of it.</summary>
internal static class BodyReading
{
    /// <param name="body">Not empty.</param>
    public static IEnumerable<Contradiction> Contradictions(ReadOnlyMemory<byte> body, BodyPromise promise, TypeCatalogue types, ObjectRules rules)
    {
        if (promise is BodyPromise.NotShown { Promise: var named })
        {
            return Contradictions(body, named, types, rules);
        }

        if (promise is BodyPromise.Opaque or BodyPromise.Unsaid)
        {
            return [];
        }

        var reading = JsonText.Read(body);
        return reading.Root is not { } root
            ? [new Contradiction(ContradictionKind.NotJson, "", $"the body is application/json, and this is no JSON (RFC 8259): {reading.Fault!.Message}")]
            : reading.DuplicateKeys.Select(key => new Contradiction(ContradictionKind.DoubledName, key.Pointer, $"an object holds \"{key.Name}\" twice, which JSON that is exchanged must not (RFC 7493 §2.3)"))
                .Concat(Typed(root, promise, new ValueReading(types, rules)));
    }

    private static IEnumerable<Contradiction> Typed(JsonTree root, BodyPromise promise, ValueReading values) => promise switch
    {
        BodyPromise.AnyJson => [],
        BodyPromise.Instance { Root: var declared } => values.Single(root, declared, ""),
        BodyPromise.Parameters { Properties: var parameters } => Parameters(root, parameters, values),
        BodyPromise.Envelope envelope => Envelope(root, envelope, values),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Contradiction> Parameters(JsonTree root, ImmutableArray<PropertyDefinition> parameters, ValueReading values)
        => root is JsonTree.Object @object
            ? values.Members(@object, parameters, "", isOpen: false, "the page's table of parameters")
            : [new Contradiction(ContradictionKind.JsonType, "", "the page documents an object of parameters")];

    private static IEnumerable<Contradiction> Envelope(JsonTree root, BodyPromise.Envelope envelope, ValueReading values)
    {
        var said = $"the page documents {envelope.Value.Type}{Fact.At(envelope.Value.Sources.IsEmpty ? null : envelope.Value.Sources[0].Span)}";
        if (root is not JsonTree.Object @object)
        {
            return [new Contradiction(ContradictionKind.JsonType, "", $"{said}, which stands in an object (OData JSON Format 4.01 §11, §12)")];
        }

        var pointer = JsonPointer.Member("", PromisedBody.Value);
        return @object.Find(PromisedBody.Value) is { } value ? values.Read(value.Value, envelope.Value, pointer)
            : envelope.IsOmissible ? values.Single(root, envelope.Value with { Name = "" }, "")
            : [new Contradiction(ContradictionKind.EnvelopeMissing, pointer, $"{said}, which stands in \"value\" (OData JSON Format 4.01 §11, §12)")];
    }
}
