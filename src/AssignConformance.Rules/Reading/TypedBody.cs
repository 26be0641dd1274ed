using System.Collections.Immutable;
using AssignConformance.Model.Types;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Reading;

/// <summary>An example's JSON body, and every value in it with its declared type.</summary>
/// <param name="Declared">What the page says that the body is.</param>
/// <param name="Values">None where the body is not valid JSON.</param>
internal sealed record TypedBody(Example Example, ExampleBody Body, JsonReading Reading, DeclaredBody Declared, ImmutableArray<TypedValue> Values)
{
    public bool IsResponse => Example is ResponseExample;

    /// <summary>Reads the body, or gives null where there is none or its media type is not JSON.</summary>
    public static TypedBody? Read(Example example, Func<JsonReading, DeclaredBody> declared, TypeCatalogue types)
    {
        if (example.Body is not { } body || !IsJson(example, body))
        {
            return null;
        }

        var reading = body.ReadJson();
        var start = declared(reading);
        return new TypedBody(example, body, reading, start, reading.Root is null ? [] : TypedWalk.Visit(reading.Root, start, types));
    }

    /// <summary>A finding on a value.</summary>
    public Finding OnValue(Rule rule, TypedValue value, ImmutableArray<string> arguments)
        => new(rule, Body.Locate(value.Value.Start, value.Value.End), arguments) { Pointer = value.Pointer };

    /// <summary>A finding on the name of a member.</summary>
    public Finding OnName(Rule rule, TypedValue value, ImmutableArray<string> arguments)
        => value.Member is null
            ? OnValue(rule, value, arguments)
            : new(rule, Body.Locate(value.Member.NameStart, value.Member.NameEnd), arguments) { Pointer = value.Pointer };

    /// <summary>By the Content-Type field; without one, by what the text begins with.</summary>
    private static bool IsJson(Example example, ExampleBody body)
        => example.Field("Content-Type")?.Value is { } mediaType
            ? mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            : (body.Text.StartsWith('{') || body.Text.StartsWith('[')) && !BodyText.IsStandIn(body.Text);
}
