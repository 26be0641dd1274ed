using AssignConformance.Model.Json;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Arrays in arrays in arrays.</summary>
internal static class NestingOperators
{
    private const int UnknownDepth = 200;
    private const int KnownDepth = 70;

    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        new PlaceOperator(new OperatorText("nested-in-unknown-property", side, "Gives the outermost object an unknown property of 200 arrays in each other."), (body, place)
            => place is { Owner: null, Value: JsonTree.Object root } ? [(JsonEdit.Append(body.Text, root, ShapeOperators.UnknownName, Nested(UnknownDepth)), "an unknown property holds 200 nested arrays")] : []),
        new PlaceOperator(new OperatorText("nested-in-property", side, "Puts 70 arrays in each other in place of the first declared property."), (body, place)
            => place == body.Places.FirstOrDefault(each => each is { IsProperty: true, Declared: not null }) ? [(JsonEdit.Replace(body.Text, place.Value, Nested(KnownDepth)), "70 nested arrays stand there")] : []),
    ];

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
