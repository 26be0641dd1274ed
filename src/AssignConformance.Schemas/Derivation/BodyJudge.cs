using System.Collections.Immutable;
using AssignConformance.Model;
using AssignConformance.Model.Contracts;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Validation;

namespace AssignConformance.Schemas.Derivation;

/// <summary>A body's contract with what it takes to judge, mend and make such bodies.</summary>
internal sealed class BodyJudge
{
    private readonly BodyValidator _validator;

    private BodyJudge(BodyShape shape, TypeCatalogue types, BodyContract contract)
    {
        (Shape, Types, Contract) = (shape, types, contract);
        _validator = BodyValidator.FromSchema(contract.Schema);
    }

    public BodyShape Shape { get; }

    public TypeCatalogue Types { get; }

    public BodyContract Contract { get; }

    /// <summary>The judge of bodies of that shape, or null where there is none; of the options all but the form count.</summary>
    public static BodyJudge? Of(BodyShape? shape, string title, TypeCatalogue types, SchemaOptions options)
    {
        if (shape is null)
        {
            return null;
        }

        string Write(bool isMapping)
            => SchemaText.Write(SchemaComposer.Compose(shape, title, types, options with { IsMapping = isMapping }));

        var type = shape switch
        {
            BodyShape.Typed typed => typed.Type,
            BodyShape.Members { Properties: [{ Name: "value" } value] } => value.Type,
            _ => null,
        };
        return new BodyJudge(shape, types, new BodyContract(type, Write(isMapping: false), () => Write(isMapping: true)));
    }

    /// <summary>The judge of the request bodies of a contract that was derived with those types, or null where it documents none.</summary>
    public static BodyJudge? OfRequest(OperationContract contract, TypeCatalogue types)
        => contract.Request is { } request && BodyShape.OfRequest(contract.Operation, types) is { } shape ? new BodyJudge(shape, types, request) : null;

    public ImmutableArray<SchemaViolation> Validate(JsonTree root) => _validator.Validate(root);

    /// <summary>Judges a body of a page. Without a contract (<paramref name="judge"/> null) only JSON itself is asked for.</summary>
    public static ContractBody Judge(BodyJudge? judge, ExampleBody body)
    {
        var reading = body.ReadJson();
        if (reading.Root is null)
        {
            var place = body.Locate(reading.Fault!.Position, reading.Fault.Position);
            return new ContractBody
            {
                Text = body.Text,
                Place = body.Start,
                Deviations = [new SchemaViolation("", "json", $"the body is not JSON: {reading.Fault.Message}", ConstraintSource: null, place)],
            };
        }

        ImmutableArray<SchemaViolation> deviations = judge is null
            ? []
            : [.. judge.Validate(reading.Root).Select(violation => violation with { Place = PlaceOf(violation, reading.Root, body) })];
        return new ContractBody
        {
            Text = body.Text,
            Place = body.Start,
            Deviations = deviations,
            Repaired = deviations.IsEmpty ? null : BodyRepairer.Repair(body.Text, judge!),
        };
    }

    /// <summary>A body made from the contract alone.</summary>
    /// <param name="seed">What makes the identifiers of one body differ from another's.</param>
    /// <param name="isRequest">Leaves out what the server alone sets.</param>
    public ContractBody Synthesise(string seed, bool isRequest)
    {
        var text = SchemaText.Write(new BodySynthesiser(Types, seed, isRequest).Body(Shape));
        return new ContractBody { Text = text, Deviations = Validate(JsonText.Read(text).Root!) };
    }

    /// <summary>The value on the page; of a property that must not be there, its name too.</summary>
    internal static SourceSpan? PlaceOf(SchemaViolation violation, JsonTree root, ExampleBody body)
    {
        if (violation.Keyword == "additionalProperties"
            && JsonPointer.Find(root, Parent(violation.Pointer)) is JsonTree.Object @object
            && @object.Find(JsonPointer.Tokens(violation.Pointer).Last()) is { } member)
        {
            return body.Locate(member.NameStart, member.Value.End);
        }

        return JsonPointer.Find(root, violation.Pointer) is { } value ? body.Locate(value.Start, value.End) : null;
    }

    internal static string Parent(string pointer) => pointer[..pointer.LastIndexOf('/')];
}
