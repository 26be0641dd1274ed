using System.Text.Json.Nodes;

namespace AssignConformance.Schemas.Derivation;

/// <summary>JSON schemas of the EDM primitive types: ranges of OData CSDL 4.01 §3.3, forms by <see cref="EdmForm"/>.</summary>
internal static class EdmSchema
{
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
            ["pattern"] = "^(-?INF|NaN)" + EdmForm.End,
        },
        _ => EdmForm.PatternOf(name) is { } pattern ? new JsonObject { ["type"] = "string", ["pattern"] = pattern } : [],
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Integer(long minimum, long maximum) => new() { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };
}
