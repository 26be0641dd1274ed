using System.Globalization;
using System.Numerics;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Derivation;

namespace AssignConformance.Rules.Reading;

/// <summary>How a JSON value fits a declared type (OData JSON Format 4.01 §7).</summary>
internal enum ValueFit
{
    /// <summary>It is a value of the type, as far as its JSON form tells; null always fits here.</summary>
    Fits,

    /// <summary>An array for one value, or one value for a collection.</summary>
    WrongShape,

    /// <summary>Another JSON type, or a number that the type can't hold.</summary>
    WrongKind,
}

/// <summary>Compares JSON values with declared types.</summary>
internal static class ValueFits
{
    /// <summary>A string of hexadecimal digits and dashes that is no shorter, in characters, is meant as a GUID.</summary>
    private const int LeastGuid = 20;

    public static ValueFit Fit(this JsonTree value, TypeReference type, TypeCatalogue types)
    {
        if (value is JsonTree.Null || type.Name is "Edm.Untyped" or "Edm.Stream" or TypeReference.AnyJson)
        {
            return ValueFit.Fits;
        }

        return type.IsCollection || value is JsonTree.Array
            ? type.IsCollection && value is JsonTree.Array ? ValueFit.Fits : ValueFit.WrongShape
            : IsOfKind(value, type, types) ? ValueFit.Fits : ValueFit.WrongKind;
    }

    private static bool IsOfKind(JsonTree value, TypeReference type, TypeCatalogue types) => type.Name switch
    {
        "Edm.Boolean" => value is JsonTree.Boolean,
        "Edm.String" or "Edm.Guid" or "Edm.Date" or "Edm.DateTimeOffset" or "Edm.TimeOfDay" or "Edm.Duration" or "Edm.Binary" => value is JsonTree.String,
        "Edm.Byte" => IsInteger(value, byte.MinValue, byte.MaxValue),
        "Edm.SByte" => IsInteger(value, sbyte.MinValue, sbyte.MaxValue),
        "Edm.Int16" => IsInteger(value, short.MinValue, short.MaxValue),
        "Edm.Int32" => IsInteger(value, int.MinValue, int.MaxValue),
        "Edm.Int64" => IsInteger(value, long.MinValue, long.MaxValue),
        "Edm.Decimal" => value is JsonTree.Number,
        "Edm.Single" or "Edm.Double" => value is JsonTree.Number or JsonTree.String { Value: "INF" or "-INF" or "NaN" },
        _ => types.Find(type.Name) switch
        {
            TypeDefinition.Enumeration => value is JsonTree.String,
            TypeDefinition.Structured => value is JsonTree.Object,
            _ => true,
        },
    };

    /// <summary>True unless it is a string that lacks the form of its type.</summary>
    public static bool HasForm(this JsonTree value, TypeReference type) => value is not JsonTree.String text || EdmForm.Fits(type.Name, text.Value);

    /// <summary>True for a string that begins as values of its type do and has not the type's form.</summary>
    public static bool MissesForm(this JsonTree value, TypeReference type)
        => value is JsonTree.String { Value: { Length: > 0 } text } && !type.IsCollection && Begins(type.Name, text) && !EdmForm.Fits(type.Name, text);

    private static bool Begins(string typeName, string text) => typeName switch
    {
        "Edm.Date" or "Edm.DateTimeOffset" or "Edm.TimeOfDay" => char.IsAsciiDigit(text[0]),
        "Edm.Duration" => char.IsAsciiDigit(text[0]) || (text[0] == 'P' && text.Length > 1 && (char.IsAsciiDigit(text[1]) || text[1] == 'T')),
        "Edm.Guid" => text.Length >= LeastGuid && text.All(each => char.IsAsciiHexDigit(each) || each == '-'),
        _ => false,
    };

    /// <summary>A whole number in the range; <c>2.0</c> and <c>2e0</c> are none.</summary>
    private static bool IsInteger(JsonTree value, long least, long most)
        => value is JsonTree.Number number
            && BigInteger.TryParse(number.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            && integer >= least && integer <= most;
}
