using System.Text.Json.Nodes;

namespace AssignConformance.Schemas.Derivation;

/// <summary>JSON schemas of the EDM primitive types: ranges of OData CSDL 4.01 §3.3, forms of OData ABNF 4.01.</summary>
internal static class EdmSchema
{
    /// <summary>The end of the text. <c>$</c> would let a line end pass in some validators.</summary>
    private const string End = @"(?![\s\S])";

    private const string Year = "-?([1-9][0-9]{3,}|0[0-9]{3})";
    private const string Day = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";
    private const string Time = @"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,12})?)?";
    private const string Seconds = @"[0-9]+(\.[0-9]+)?S";
    private const string TimeSpan = $"T([0-9]+H([0-9]+M)?({Seconds})?|[0-9]+M({Seconds})?|{Seconds})";

    /// <summary>A new schema of a value of that type; of any value where the type has no JSON form of its own.</summary>
    public static JsonObject Of(string name) => name switch
    {
        "Edm.String" or "Edm.Stream" => Type("string"),
        "Edm.Boolean" => Type("boolean"),
        "Edm.Byte" => Integer(byte.MinValue, byte.MaxValue),
        "Edm.SByte" => Integer(sbyte.MinValue, sbyte.MaxValue),
        "Edm.Int16" => Integer(short.MinValue, short.MaxValue),
        "Edm.Int32" => Integer(int.MinValue, int.MaxValue),
        "Edm.Int64" => Integer(long.MinValue, long.MaxValue),
        "Edm.Decimal" => Type("number"),
        "Edm.Single" or "Edm.Double" => new JsonObject
        {
            // What JSON numbers can't say is written as a text; pattern says nothing about numbers.
            ["type"] = new JsonArray("number", "string"),
            ["pattern"] = "^(-?INF|NaN)" + End,
        },
        "Edm.Guid" => Text("[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"),
        "Edm.Date" => Text($"{Year}-{Day}"),
        "Edm.DateTimeOffset" => Text($"{Year}-{Day}T{Time}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"),
        "Edm.TimeOfDay" => Text(Time),
        "Edm.Duration" => Text($"-?P([0-9]+D({TimeSpan})?|{TimeSpan})"),
        "Edm.Binary" => Text("([A-Za-z0-9+/_-]{4})*([A-Za-z0-9+/_-]{2}(==)?|[A-Za-z0-9+/_-]{3}=?)?"),
        _ => [],
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Integer(long minimum, long maximum) => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = $"^{pattern}{End}" };
}
