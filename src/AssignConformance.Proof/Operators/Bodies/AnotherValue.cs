using System.Globalization;
using System.Numerics;
using AssignConformance.Model.Json;
using AssignConformance.Model.Types;
using AssignConformance.Proof.Facts;
using AssignConformance.Proof.Places;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Chooses another valid value of the type that a place has.</summary>
internal static class AnotherValue
{
    private static readonly (string Type, string First, string Second)[] Samples =
    [
        ("Edm.Guid", "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"),
        ("Edm.DateTimeOffset", "2020-02-29T12:00:00Z", "2020-03-01T12:00:00+01:00"),
        ("Edm.Date", "2020-02-29", "2020-03-01"),
        ("Edm.TimeOfDay", "12:00:00", "12:00:01"),
        ("Edm.Duration", "PT1H", "P1DT2H"),
        ("Edm.Binary", "AAEC", "AAED"),
        ("Edm.Double", "INF", "NaN"),
        ("Edm.Single", "INF", "NaN"),
    ];

    /// <summary>The value as JSON; null for objects, arrays and null, and where no other is known.</summary>
    public static string? Of(Place place, TypeCatalogue types) => place.Value switch
    {
        JsonTree.Boolean value => value.Value ? "false" : "true",
        JsonTree.Number number => Number(number.Raw, place.DeclaredType),
        JsonTree.String text => Text(text.Value, place, types) is { } other ? JsonEdit.Quote(other) : null,
        _ => null,
    };

    private static string? Text(string value, Place place, TypeCatalogue types)
    {
        if (place.DeclaredType is { } name && types.Find(name) is TypeDefinition.Enumeration type)
        {
            return type.Members.Select(member => member.Name).FirstOrDefault(member => member != value);
        }

        if (place.Declared is { PossibleValues: { IsEmpty: false } listed })
        {
            return listed.FirstOrDefault(each => each != value);
        }

        var sample = Samples.FirstOrDefault(each => each.Type == place.DeclaredType);
        return sample.Type is null ? value + " changed" : value == sample.First ? sample.Second : sample.First;
    }

    private static string Number(string raw, string? type)
    {
        if (!BigInteger.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return raw == "1.5" ? "2.5" : "1.5";
        }

        var isLargest = type is not null && PrimitiveForm.RangeOf(type) is { } range && number >= range.Largest;
        return (isLargest ? number - 1 : number + 1).ToString(CultureInfo.InvariantCulture);
    }
}
