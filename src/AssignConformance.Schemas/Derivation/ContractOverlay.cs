using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;

namespace AssignConformance.Schemas.Derivation;

/// <summary>Puts sendable values into the request bodies of a contract and judges them anew.</summary>
public static class ContractOverlay
{
    /// <summary>The contract with the overlays applied, in order, to every example's request body; bodies that break the types on purpose stay.</summary>
    /// <remarks>A body that is not JSON stays as it is: nothing says what of it an overlay leaves. Places on the page stay where the value still is the page's.</remarks>
    /// <param name="types">The types of the operation's version, those the contract was derived with.</param>
    /// <exception cref="FormatException">A patch is not JSON.</exception>
    public static OperationContract Apply(OperationContract contract, ImmutableArray<BodyOverlay> overlays, TypeCatalogue types)
    {
        var patches = overlays.Select(overlay => (overlay.Source, Patch: Read(overlay))).ToImmutableArray();
        var judge = BodyJudge.OfRequest(contract, types);
        return contract with
        {
            Examples =
            [
                .. contract.Examples.Select(example => example.RequestBody is { } body && JsonText.Read(body.Text).Root is { } root
                    ? example with { RequestBody = Apply(body, root, Shown(contract.Operation, example.Number), patches, judge) }
                    : example),
            ],
        };
    }

    private static JsonTree Read(BodyOverlay overlay)
    {
        var reading = JsonText.Read(overlay.Patch);
        return reading.Root ?? throw new FormatException(
            $"The overlay of {overlay.Source} is not JSON, line {reading.Fault!.Position.Line}, column {reading.Fault.Position.Column}: {reading.Fault.Message}");
    }

    private static ExampleBody? Shown(Operation operation, int number)
        => operation.Examples.FirstOrDefault(example => example.Number == number)?.Request?.Body;

    private static ContractBody Apply(ContractBody body, JsonTree original, ExampleBody? shown, ImmutableArray<(string Source, JsonTree Patch)> patches, BodyJudge? judge)
    {
        var (text, root) = (body.Text, original);
        var sources = body.Overlays;
        foreach (var (source, patch) in patches)
        {
            var patched = JsonMergePatch.Apply(root, patch);
            if (!JsonNode.DeepEquals(patched, JsonNodes.Of(root)))
            {
                text = patched is null ? "null" : SchemaText.Write(patched);
                root = JsonText.Read(text).Root!;
                sources = sources.Add(source);
            }
        }

        if (sources == body.Overlays)
        {
            return body;
        }

        ImmutableArray<SchemaViolation> deviations = judge is null ? [] : [.. judge.Validate(root).Select(violation => violation with { Place = PlaceOf(violation, root, original, shown) })];
        return body with { Text = text, Overlays = sources, Deviations = deviations, Repaired = deviations.IsEmpty ? null : BodyRepairer.Repair(text, judge!) };
    }

    /// <summary>The place on the page where the value still is the page's.</summary>
    private static Model.SourceSpan? PlaceOf(SchemaViolation violation, JsonTree root, JsonTree original, ExampleBody? shown)
        => shown is not null
            && JsonPointer.Find(root, violation.Pointer) is { } now
            && JsonPointer.Find(original, violation.Pointer) is { } before
            && JsonNode.DeepEquals(JsonNodes.Of(now), JsonNodes.Of(before))
            ? BodyJudge.PlaceOf(violation, original, shown)
            : null;
}
