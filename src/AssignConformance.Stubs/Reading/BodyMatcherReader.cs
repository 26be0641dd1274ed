using AssignConformance.Model.Json;
using AssignConformance.Stubs.Mappings;

namespace AssignConformance.Stubs.Reading;

/// <summary>Reads matchers of a body.</summary>
internal static class BodyMatcherReader
{
    private const string Known = MatcherReader.Known + ", equalToJson, matchesJsonSchema";
    private static readonly string[] s_schemaVersions = ["V4", "V6", "V7", "V201909", "V202012"];

    /// <summary>A matcher of a body; null where it is faulty, which is then reported.</summary>
    public static BodyMatcher? Read(JsonTree value, string pointer, FaultList faults)
        => MatcherReader.Read(value, pointer, faults, Known, ReadField);

    private static BodyMatcher? ReadField(ObjectReader reader, string name) => name switch
    {
        "equalToJson" => ReadEqualToJson(reader),
        "matchesJsonSchema" => ReadSchema(reader),
        "or" => new BodyMatcher.AnyOf(MatcherReader.ReadList(reader, name, Read)),
        "and" => new BodyMatcher.AllOf(MatcherReader.ReadList(reader, name, Read)),
        _ => MatcherReader.ReadValueField(reader, name) is { } matcher ? new BodyMatcher.Text(matcher) : null,
    };

    private static BodyMatcher.EqualToJson? ReadEqualToJson(ObjectReader reader)
    {
        var (ignoreOrder, ignoreExtra) = (reader.Flag("ignoreArrayOrder"), reader.Flag("ignoreExtraElements"));
        if (ReadJson(reader, "equalToJson") is not { } expected)
        {
            return null;
        }

        if (Texts(expected).Any(text => text.Contains("${json-unit", StringComparison.Ordinal) || text.Contains("#{json-unit", StringComparison.Ordinal)))
        {
            reader.Fault("equalToJson", "holds a json-unit placeholder, which is not supported");
            return null;
        }

        return new BodyMatcher.EqualToJson(expected, ignoreOrder, ignoreExtra);
    }

    private static BodyMatcher.MatchesSchema? ReadSchema(ObjectReader reader)
    {
        if (reader.Text("schemaVersion") is { } version && !s_schemaVersions.Contains(version, StringComparer.Ordinal))
        {
            reader.Fault("schemaVersion", $"must be one of {string.Join(", ", s_schemaVersions)}, is {version}");
        }

        return ReadJson(reader, "matchesJsonSchema") is { } schema
            ? new BodyMatcher.MatchesSchema(new LazySchema(schema, reader.Faults.Place(reader.Any("matchesJsonSchema")!)))
            : null;
    }

    /// <summary>An object or array as it stands, or a text that is read as JSON.</summary>
    private static JsonTree? ReadJson(ObjectReader reader, string name)
    {
        switch (reader.Any(name))
        {
            case JsonTree.Object or JsonTree.Array:
                return reader.Any(name);
            case JsonTree.String text when JsonText.Read(text.Value) is var reading:
                if (reading is { Fault: null, DuplicateKeys: [] })
                {
                    return reading.Root;
                }

                var fault = reading.Fault ?? new JsonFault($"{reading.DuplicateKeys[0].Pointer} stands twice", reading.DuplicateKeys[0].Position);
                reader.Fault(name, $"holds a text that is not JSON at its {fault.Position.Line}:{fault.Position.Column}: {fault.Message}");
                return null;
            default:
                reader.Fault(name, "must be an object, an array, or JSON in a text");
                return null;
        }
    }

    private static IEnumerable<string> Texts(JsonTree value) => value switch
    {
        JsonTree.String text => [text.Value],
        JsonTree.Array array => array.Items.SelectMany(Texts),
        JsonTree.Object @object => @object.Members.SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
