using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Values of the right JSON type that no value of the declared type has.</summary>
internal static class FormOperators
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> WrongForms = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ImmutableArray<string>>
    {
        ["Edm.Guid"] = ["not a guid", "00000000-0000-0000-0000-00000000000", "{00000000-0000-0000-0000-000000000001}", "00000000000000000000000000000001"],
        ["Edm.DateTimeOffset"] = ["2021-01-31", "2021-01-31T12:00:00", "2021-02-30T12:00:00Z", "2021-02-29T12:00:00Z", "2021-01-31T24:00:00Z", "2021-01-31 12:00:00Z", "31/01/2021 12:00"],
        ["Edm.Date"] = ["2021-1-31", "2021-02-30", "2021-02-29", "2021-01-31T12:00:00Z", "20210131"],
        ["Edm.TimeOfDay"] = ["24:00:00", "12:60:00", "12", "12:00:00Z"],
        ["Edm.Duration"] = ["P", "P1Y", "P1M", "PT", "1:00:00", "P1DT"],
        ["Edm.Binary"] = ["*", "AAEC=", "AAECA"],
        ["Edm.Double"] = ["1.5", "Infinity"],
        ["Edm.Single"] = ["1.5", "Infinity"],
    });

    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        ValueOperators.Replacing("number-out-of-range", side, "Gives each number of an integer type the next one above and the next one below its range.", (_, place) => OutOfRange(place)),
        ValueOperators.Replacing("number-with-fraction", side, "Gives each number of an integer type a fraction.", (_, place)
            => Range(place) is not null ? [("1.5", "the number is 1.5")] : []),
        ValueOperators.Replacing("form-broken", side, "Gives each GUID, date, time, duration and binary value texts that are none.", (_, place)
            => place is { Value: JsonTree.String or JsonTree.Number, DeclaredType: { } type } && WrongForms.TryGetValue(type, out var texts) ? texts.Select(text => (JsonEdit.Quote(text), $"the value is \"{text}\"")) : []),
        ValueOperators.Replacing("member-replaced", side, "Gives each value of an enumeration, or of those that a page lists, a name that is none of them.", (body, place)
            => Members(body, place).IsEmpty ? [] : [("\"zzNotAMember\"", "the value is no member")]),
        ValueOperators.Replacing("member-recased", side, "Gives each value of an enumeration, or of those that a page lists, another case of letters.", (body, place)
            => Members(body, place) is { IsEmpty: false } members && Recased(((JsonTree.String)place.Value).Value) is var other && !members.Contains(other, StringComparer.Ordinal) ? [(JsonEdit.Quote(other), $"the value is \"{other}\"")] : []),
        ValueOperators.Replacing("member-numbered", side, "Gives each value of an enumeration the member's number.", (body, place)
            => place is { Value: JsonTree.String, DeclaredType: { } type } && body.Types.Find(type) is TypeDefinition.Enumeration ? [("0", "the value is the member's number")] : []),
        ValueOperators.Replacing("member-joined", side, "Joins each value of an enumeration with another member, as flags are.", Joined),
    ];

    private static (Int128 Smallest, Int128 Largest)? Range(Place place)
        => place is { Value: JsonTree.Number, DeclaredType: { } type } ? PrimitiveForm.RangeOf(type) : null;

    private static IEnumerable<(string, string)> OutOfRange(Place place)
        => Range(place) is { } range
            ? new[] { range.Largest + 1, range.Smallest - 1 }.Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number => (number, $"the number is {number}"))
            : [];

    /// <summary>The names that a text may be of; none where nobody lists any.</summary>
    private static ImmutableArray<string> Members(MutableBody body, Place place)
        => place is not { Value: JsonTree.String, DeclaredType: { } type } ? []
            : body.Types.Find(type) is TypeDefinition.Enumeration enumeration ? [.. enumeration.Members.Select(member => member.Name)]
            : type == "Edm.String" ? place.Declared!.PossibleValues
            : [];

    private static IEnumerable<(string, string)> Joined(MutableBody body, Place place)
        => place is { Value: JsonTree.String, DeclaredType: { } name } && body.Types.Find(name) is TypeDefinition.Enumeration { Members: [var first, .., var last] }
            ? [(JsonEdit.Quote($"{first.Name},{last.Name}"), $"the value is \"{first.Name},{last.Name}\"")]
            : [];

    private static string Recased(string text)
        => text.Length == 0 ? text : (char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) : char.ToLowerInvariant(text[0])) + text[1..];
}
